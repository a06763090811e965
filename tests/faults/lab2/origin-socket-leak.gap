# The socket to the origin is never closed.
# caught by: lab2/honors-connection-close-from-the-origin, lab2/closes-its-connections-after-a-failure
# in the starter of lab: 4

    // Fill in start: 2.2 connect
    static std::vector<Poco::Net::StreamSocket> sockets;
    for (std::size_t i = 0;; ++i)
    {
        try
        {
            Poco::Net::StreamSocket socket;
            socket.connect(addresses.at(i), Poco::Timespan(timeout.count() * 1000));
            sockets.push_back(socket);
            return Connection(socket, timeout);
        }
        catch (const Poco::Exception&)
        {
            // Another address may answer. Only the last one's error is worth reporting.
            if (i + 1 == addresses.size())
                throw;
        }
    }
    // Fill in end: 2.2
