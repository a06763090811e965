# The proxy answers 502 to the responses that RFC 9112 section 6.3 lets it reject: those with both
# Content-Length and chunks, and those with two lengths, even equal ones.
# may differ: framing

    // Fill in start: 2.4 responseBodyFraming
    if (requestMethod == "HEAD" || response.status < 200 || response.status == 204 ||
        response.status == 304)
        return {BodyEnd::none, 0};
    const auto codings = response.fields.findAll("Transfer-Encoding");
    const auto lengths = response.fields.findAll("Content-Length");
    if (codings.size() + lengths.size() > 1)
        throw BadMessage("The end of the body is ambiguous.");
    if (!codings.empty() &&
        (response.fields.listMembers("Transfer-Encoding").size() != 1 ||
            !response.fields.hasMember("Transfer-Encoding", "chunked")))
        throw BadMessage("This proxy does not support the transfer coding.");
    if (response.fields.find("Transfer-Encoding"))
        return {BodyEnd::lastChunk, 0};
    if (lengths.empty())
        return {BodyEnd::connection, 0};
    const auto length = parseDecimal(lengths.front());
    if (!length)
        throw BadMessage("Content-Length must be a number.");
    return {BodyEnd::length, *length};
    // Fill in end: 2.4
