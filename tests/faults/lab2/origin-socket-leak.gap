# The socket to the origin is never closed.
# caught by: lab2/honors-connection-close-from-the-origin, lab2/closes-its-connections-after-a-failure
# seen in: 30 of 91
# in the starter of lab: 4

    // Fill in start: 2.2 connect
    static std::vector<Poco::Net::StreamSocket> sockets;
    ConnectionAttempts attempts(timeout);
    for (const auto& address : addresses)
        if (const auto socket = attempts.tryNext(address))
        {
            sockets.push_back(*socket);
            return Connection(*socket, timeout);
        }
    sockets.push_back(attempts.awaitFirst());
    return Connection(sockets.back(), timeout);
    // Fill in end: 2.2
