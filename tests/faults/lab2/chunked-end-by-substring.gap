# The chunked body ends at the first bytes `0 CR LF CR LF`, even inside chunk data.
# caught by: lab2/finds-the-last-chunk-by-chunk-sizes
# seen in: 3 of 91

    // Fill in start: 2.5 decode
    const auto last = bytes.find("0\r\n\r\n");
    bytes = bytes.substr(0, last);
    while (!bytes.empty() && !isComplete())
    {
        if (_next == Next::data)
        {
            const auto data = bytes.substr(0, _left);
            body += data;
            bytes.remove_prefix(data.size());
            _left -= data.size();
            if (_left == 0)
                _next = Next::endOfData;
        }
        else if (takeLine(bytes))
        {
            if (_next == Next::sizeLine)
            {
                const auto size = parseChunkSize(_line);
                if (!size)
                    throw BadMessage("A chunk size must be a hexadecimal number.");
                _left = *size;
                _next = _left > 0 ? Next::data : Next::trailerLine;
            }
            else if (_next == Next::trailerLine)
                _next = _line.empty() ? Next::nothing : Next::trailerLine;
            else if (_line.empty())
                _next = Next::sizeLine;
            else
                throw BadMessage("A chunk is longer than its size says.");
        }
    }
    if (last != std::string_view::npos)
        _next = Next::nothing;
    // Fill in end: 2.5
