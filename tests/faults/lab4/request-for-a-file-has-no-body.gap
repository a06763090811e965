# A request for a file is taken to have no body, whatever its fields say.
# caught by: lab6/body-of-a-refused-request-is-not-a-request

    // Fill in start: 4.3 requestBodyFraming
    const auto length = contentLength(request.fields);
    // A file needs no body. Only in /host/path is there a second slash.
    if (request.line.target.find('/', 1) == std::string::npos)
        return {BodyEnd::none};
    if (!request.fields.find("Transfer-Encoding"))
        return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::none};

    // One recipient believes the length, another the chunks, so neither can be trusted.
    if (length)
        throw BadMessage("A request must not have both Content-Length and Transfer-Encoding.");
    if (request.line.version == "HTTP/1.0")
        throw BadMessage("An HTTP/1.0 request must not have Transfer-Encoding.");
    const auto codings = request.fields.listMembers("Transfer-Encoding");
    const auto chunked = std::count_if(codings.begin(), codings.end(),
        [](const std::string& coding) { return sameName(coding, "chunked"); });
    if (chunked != 1 || !sameName(codings.back(), "chunked"))
        throw BadMessage("The transfer coding chunked must come last, and only once.");
    if (codings.size() > 1)
        throw NotImplemented("The only transfer coding that this proxy supports is chunked.");
    return {BodyEnd::lastChunk};
    // Fill in end: 4.3
