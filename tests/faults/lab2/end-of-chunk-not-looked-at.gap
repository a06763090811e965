# Nothing checks that a chunk ends where its size says.
# caught by: lab2/rejects-a-chunk-that-does-not-end-at-its-size, lab4/rejects-a-chunk-longer-than-its-size
# in the starter of lab: 7

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
                _next = _line.empty() ? Next::nothing : Next::trailerLine;
            else
                _next = Next::sizeLine;
        }
    }
    // Fill in end: 2.5
