# Content-Length is believed although the request is chunked as well.
# caught by: lab4/chunked-is-not-cut-off-by-content-length, lab4/content-length-and-chunked-cannot-smuggle
# in the starter of lab: 7

    // Fill in start: 4.3 requestBodyFraming
    const auto length = contentLength(request.fields);
    if (!request.fields.find("Transfer-Encoding"))
        return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::none};

    // One recipient believes the length, another the chunks, so neither can be trusted.
    if (length)
        return {BodyEnd::length, *length};
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
