# Only a 200 is expected to have a body, so the page that comes with an error is lost.
# caught by: lab2/forwards-errors-and-redirects

    // Fill in start: 2.4 responseBodyFraming
    if (requestMethod == "HEAD" || response.status != 200)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto length = contentLength(response.fields);
    return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
