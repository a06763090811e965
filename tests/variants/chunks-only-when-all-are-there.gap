# A chunked body is decoded only once its last chunk has arrived.
# may differ: framing (a whole body instead of chunks)
# in the starter of lab: 6

    // Fill in start: 2.5 decode
    const std::string_view all = bytes;
    _line += bytes;
    bytes = {};
    std::string data;
    std::size_t at = 0;
    for (;;)
    {
        const auto end = _line.find("\r\n", at);
        if (end == std::string::npos)
            return;
        const auto line = _line.substr(at, end - at);
        const auto size = parseChunkSize(line);
        if (!size || line.find('\r') != std::string::npos)
            throw BadMessage("no size");
        at = end + 2;
        if (*size == 0)
            break;
        if (_line.size() < at + *size + 2)
            return;
        if (_line.compare(at + *size, 2, "\r\n") != 0)
            throw BadMessage("too long");
        data.append(_line, at, *size);
        at += *size + 2;
    }
    for (;;)
    {
        const auto end = _line.find("\r\n", at);
        if (end == std::string::npos)
            return;
        if (end == at)
            break;
        at = end + 2;
    }
    body += data;
    bytes = all.substr(all.size() - (_line.size() - at - 2));
    _next = Next::nothing;
    // Fill in end: 2.5
