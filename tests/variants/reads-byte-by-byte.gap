# Reads a head with a system call for each byte, so that nothing has to be kept for later.
# correct behaviours: what RFC 9112 section 2.2 says of reading a head leaves the block size free

    // Fill in start: 1.2 receiveHead
    const auto deadline = Clock::now() + _patience.whole();
    std::string head;
    while (head.size() < 4 || head.compare(head.size() - 4, 4, "\r\n\r\n") != 0)
    {
        if (head.size() == maxHead)
            throw HeadTooLong("The head is too long.");
        waitFor(POLLIN, deadline);
        char c = 0;
        if (_socket.receiveBytes(&c, 1) > 0)
            head += c;
        else if (head.empty())
            return {};
        else
            throw BadMessage("The connection ended in the head.");
    }
    return head;
    // Fill in end: 1.2
