# Of the trailer section only the first line is read.
# caught by: lab6/reads-a-trailer-section-to-its-end

    // Fill in start: 2.5 decode
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
                _next = Next::nothing;
            else if (_line.empty())
                _next = Next::sizeLine;
            else
                throw BadMessage("A chunk is longer than its size says.");
        }
    }
    // Fill in end: 2.5
