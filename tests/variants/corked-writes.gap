# The proxy tells the kernel that more bytes will follow (MSG_MORE), and at the end of a block that
# there are no more.
# may differ: size of the writes

    // Fill in start: 1.6 sendAll
    while (bytes.size() > 1)
    {
        const auto piece = bytes.substr(0, std::min<std::size_t>(bytes.size() - 1, 1 << 20));
        const ssize_t count = ::send(_socket.impl()->sockfd(), piece.data(), piece.size(),
            MSG_DONTWAIT | MSG_NOSIGNAL | MSG_MORE);
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno == EAGAIN)
            waitFor(POLLOUT, SteadyClock::now() + _budget.whole());
        else
            throw Poco::IOException("The other side has gone", errno);
    }
    while (!bytes.empty())
        bytes.remove_prefix(sendSome(bytes));
    // Fill in end: 1.6
