# Every piece of the head restarts the timeout.
# caught by: lab1/gives-up-on-a-head-that-does-not-end, lab4/byte-by-byte-response-head-times-out, lab4/incomplete-request-head-times-out

    // Fill in start: 1.2 receiveHead
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
            return head;
        }
        // The four bytes may come in pieces: look again at the last three of what is there.
        from = _received.size() < 3 ? 0 : _received.size() - 3;
        if (!receiveSome(SteadyClock::now() + _budget.whole()))
            break;
    }
    if (!_received.empty())
        throw BadMessage("The connection ended before the blank line that ends the head.");
    return {};
    // Fill in end: 1.2
