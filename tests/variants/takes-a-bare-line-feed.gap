# A line of a head may end in a bare LF (RFC 9112 section 2.2: MAY), and empty lines before a
# request are ignored (the same section: SHOULD).
# may differ: treatment of malformed requests

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::string head, line;
    bool any = false;
    for (;;)
    {
        const auto end = _received.find('\n');
        if (end == std::string::npos)
        {
            if (_received.size() > maxHead && head.empty())
                throw TargetTooLong("The first line is too long.");
            if (_received.size() + head.size() > maxHead)
                throw HeadTooLong("The head is too long.");
            any = any || !_received.empty();
            if (receiveSome(deadline))
                continue;
            if (any || !head.empty())
                throw BadMessage("The connection ended in the head.");
            return {};
        }
        line = _received.substr(0, end);
        _received.erase(0, end + 1);
        any = true;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty() && !head.empty())
            return head + "\r\n";
        if (!line.empty())
            head += line + "\r\n";
        if (head.size() > maxHead)
            throw HeadTooLong("The head is too long.");
    }
    // Fill in end: 1.2
