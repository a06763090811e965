# Only the last transfer coding is checked, so chunked may come twice.
# caught by: lab4/refuses-chunked-twice

    // Fill in start: 4.3 requestBodyFraming
    const auto length = contentLength(request.fields);
    if (!request.fields.find("Transfer-Encoding"))
        return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::none};

    // One recipient believes the length, another the chunks, so neither can be trusted.
    if (length)
        throw BadMessage("A body has a Content-Length or a Transfer-Encoding, not both.");
    if (request.line.version == "HTTP/1.0")
        throw BadMessage("HTTP/1.0 knows no Transfer-Encoding.");
    const auto codings = request.fields.listMembers("Transfer-Encoding");
    const auto chunked = std::count_if(codings.begin(), codings.end(),
        [](const std::string& coding) { return sameName(coding, "chunked"); });
    if (chunked == 0 || !sameName(codings.back(), "chunked"))
        throw BadMessage("The last transfer coding must be chunked, and no other one.");
    if (codings.size() > static_cast<std::size_t>(chunked))
        throw NotImplemented("Of the transfer codings this proxy knows only chunked.");
    return {BodyEnd::lastChunk};
    // Fill in end: 4.3
