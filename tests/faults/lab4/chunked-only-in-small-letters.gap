# The word chunked is recognized only in small letters.
# caught by: lab4/accepts-chunked-however-it-is-written

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
    const auto chunked = std::count_if(codings.begin(), codings.end(),
        [](const std::string& coding) { return coding == "chunked"; });
    if (chunked != 1 || codings.back() != "chunked")
        throw BadMessage("The transfer coding chunked must come last, and only once.");
    if (codings.size() > 1)
        throw NotImplemented("The only transfer coding that this proxy supports is chunked.");
    return {BodyEnd::lastChunk};
    // Fill in end: 4.3
