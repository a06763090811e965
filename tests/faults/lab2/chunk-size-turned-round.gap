# The digits of a chunk size are added up without a check for overflow.
# caught by: lab2/never-shortens-a-huge-chunk-size

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
                std::optional<std::uint64_t> size = 0;
                for (const char c : _line.substr(0, _line.find_first_of("; \t")))
                {
                    const auto digit = parseHexadecimal(std::string_view(&c, 1));
                    if (!digit)
                        throw BadMessage("A chunk size must be a hexadecimal number.");
                    size = *size * 16 + *digit;
                }
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
    // Fill in end: 2.5
