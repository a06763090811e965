# Only the first coding is compared with chunked.
# caught by: lab4/rejects-a-final-coding-other-than-chunked

    // Fill in start: 4.3 requestBodyFraming
    const auto length = contentLength(request.fields);
    if (!request.fields.find("Transfer-Encoding"))
        return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::none};

    // One recipient believes the length, another the chunks, so neither can be trusted.
    if (length)
        throw BadMessage("A request must not have both Content-Length and Transfer-Encoding.");
    if (request.line.version == "HTTP/1.0")
        throw BadMessage("An HTTP/1.0 request must not have Transfer-Encoding.");
    const auto codings = request.fields.listMembers("Transfer-Encoding");
    if (codings.empty() || !sameName(codings.front(), "chunked"))
        throw BadMessage("The transfer coding chunked must come last, and only once.");
    if (codings.size() > 1 && !sameName(codings.front(), "chunked"))
        throw NotImplemented("The only transfer coding that this proxy supports is chunked.");
    return {BodyEnd::lastChunk};
    // Fill in end: 4.3
