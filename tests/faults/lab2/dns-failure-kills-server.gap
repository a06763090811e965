# If the origin cannot be reached, the whole proxy exits.
# caught by: lab2/reports-a-refused-connection
# seen in: 11 of 91

    // Fill in start: 2.2 connect
    ConnectionAttempts attempts(timeout);
    for (const auto& address : addresses)
        if (const auto socket = attempts.tryNext(address))
            return Connection(*socket, timeout);
    try
    {
        return Connection(attempts.awaitFirst(), timeout);
    }
    catch (const Poco::Exception&)
    {
        std::exit(1);
    }
    // Fill in end: 2.2
