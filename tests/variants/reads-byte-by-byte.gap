# The head is read with a system call for each byte, so that nothing has to be kept for later. Only
# bytes received earlier come first.
# may differ: how a head is read (RFC 9112 section 2.2 leaves the block size free)

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::string head;
    while (!head.ends_with("\r\n\r\n"))
    {
        if (head.size() == maxHead && head.find('\n') == std::string::npos)
            throw TargetTooLong("The first line is too long.");
        if (head.size() == maxHead)
            throw HeadTooLong("The head is too long.");
        char c = 0;
        if (!_received.empty())
        {
            head += _received.front();
            _received.erase(0, 1);
            continue;
        }
        waitFor(POLLIN, deadline);
        if (_socket.receiveBytes(&c, 1) > 0)
            head += c;
        else if (head.empty())
            return {};
        else
            throw BadMessage("The connection ended in the head.");
    }
    return head;
    // Fill in end: 1.2
