# A 204 response is expected to have a body that lasts until the connection ends.
# caught by: lab2/expects-no-body-in-a-204-response

    // Fill in start: 2.4 responseBodyFraming
    if (requestMethod == "HEAD")
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto lengths = response.fields.listMembers("Content-Length");
    if (lengths.empty())
        return {BodyEnd::connection};
    const auto length = parseDecimal(lengths.front());
    const bool same = std::count(lengths.begin(), lengths.end(), lengths.front()) ==
                      static_cast<std::ptrdiff_t>(lengths.size());
    if (!length || !same)
        throw BadMessage("Content-Length must be a single decimal number.");
    return {BodyEnd::length, *length};
    // Fill in end: 2.4
