# Bytes are collected until a whole chunk has arrived, line ending included, and only then is its
# data passed on. The client may wait for the end of a chunk, but never for that of the body.
# may differ: framing (other chunk sizes)

    // Fill in start: 2.5 decode
    const std::string_view all = bytes;
    _line += bytes;
    bytes = {};
    while (!isComplete())
    {
        const auto end = _line.find("\r\n");
        if (end == std::string::npos && _line.size() > longestLine)
            throw BadMessage("A line of the chunked coding is too long.");
        if (end == std::string::npos)
            return;
        if (_next == Next::trailerLine)
        {
            if (end == 0)
                _next = Next::nothing;
            _line.erase(0, end + 2);
            continue;
        }
        if (_line.find('\r') != end)
            throw BadMessage("A line of the chunked coding must not contain a bare CR.");
        const auto size = parseChunkSize(_line.substr(0, end));
        if (!size || *size > 1 << 30)
            throw BadMessage("A chunk size must be a hexadecimal number, and not too large.");
        const auto begin = end + 2;
        if (*size > 0 && _line.size() < begin + *size + 2)
            return;
        if (*size > 0 && _line.compare(begin + *size, 2, "\r\n") != 0)
            throw BadMessage("A chunk is longer than its size says.");
        body.append(_line, begin, *size);
        _line.erase(0, begin + *size + (*size > 0 ? 2 : 0));
        _next = *size > 0 ? Next::sizeLine : Next::trailerLine;
    }
    bytes = all.substr(all.size() - _line.size());
    // Fill in end: 2.5
