# The digits of Content-Length are summed up without a check for overflow.
# caught by: lab4/rejects-an-overflowing-content-length

    // Fill in start: 4.3 requestBodyFraming
    std::optional<std::uint64_t> length;
    if (const auto value = request.fields.find("Content-Length"))
    {
        length = 0;
        for (const char digit : *value)
            length = *length * 10 + static_cast<std::uint64_t>(digit - '0');
    }
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
