# A line that begins with a space or tab is joined to the one before (RFC 9112 section 5.2: each
# fold may be replaced with spaces).
# may differ: treatment of malformed requests (repaired as the RFC allows)

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t from = 0;
    for (;;)
    {
        const auto end = _received.find("\r\n\r\n", from);
        if (std::min(end, _received.size()) > maxHead)
            refuseHead();
        if (end != std::string::npos)
        {
            std::string head = _received.substr(0, end + 4);
            _received.erase(0, end + 4);
            for (auto fold = head.find("\r\n"); fold + 4 < head.size();
                 fold = head.find("\r\n", fold + 1))
                if (head[fold + 2] == ' ' || head[fold + 2] == '\t')
                    head.replace(fold, 2, "  ");
            return head;
        }
        // The four bytes may come in pieces: look again at the last three of what is there.
        from = _received.size() < 3 ? 0 : _received.size() - 3;
        if (!receiveSome(deadline))
            break;
    }
    if (!_received.empty())
        throw BadMessage("The connection ended before the blank line that ends the head.");
    return {};
    // Fill in end: 1.2
