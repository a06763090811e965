# The proxy sends with Poco's blocking call and Poco's send timeout.
# may differ: size of the writes

    // Fill in start: 1.6 sendAll
    _socket.setSendTimeout(Poco::Timespan(_budget.whole().count() * 1000));
    while (!bytes.empty())
    {
        const int length = static_cast<int>(std::min<std::size_t>(bytes.size(), 1 << 20));
        const int count = _socket.sendBytes(bytes.data(), length, MSG_NOSIGNAL);
        bytes.remove_prefix(static_cast<std::size_t>(std::max(count, 0)));
    }
    // Fill in end: 1.6
