# The proxy peeks at the bytes that have arrived (MSG_PEEK), and receives only those that belong to
# the head. Bytes received earlier come first.
# may differ: how a head is read (free in RFC 9112 section 2.2)

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    const auto there = _received.find("\r\n\r\n");
    std::string head = _received.substr(0, there == std::string::npos ? there : there + 4);
    _received.erase(0, head.size());
    while (there == std::string::npos)
    {
        waitFor(POLLIN, deadline);
        char block[100];
        const int fd = _socket.impl()->sockfd();
        const ssize_t seen = ::recv(fd, block, sizeof block, MSG_PEEK);
        if (seen < 0)
            throw Poco::IOException("recv failed", errno);
        if (seen == 0 && head.empty())
            return {};
        if (seen == 0)
            throw BadMessage("The connection ended in the head.");
        const auto before = head.size();
        head.append(block, static_cast<std::size_t>(seen));
        const auto end = head.find("\r\n\r\n", before < 3 ? 0 : before - 3);
        head.resize(std::min(end == std::string::npos ? end : end + 4, head.size()));
        if (::recv(fd, block, head.size() - before, 0) < 0)
            throw Poco::IOException("recv failed", errno);
        if (end != std::string::npos)
            return head;
        if (head.size() > maxHead && head.find('\n') == std::string::npos)
            throw TargetTooLong("The first line is too long.");
        if (head.size() > maxHead)
            throw HeadTooLong("The head is too long.");
    }
    return head;
    // Fill in end: 1.2
