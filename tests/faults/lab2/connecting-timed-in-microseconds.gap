# The time limit for connecting is a thousandth of what it should be.
# caught by: lab2/waits-for-a-slow-connection

    // Fill in start: 2.2 connect
    ConnectionAttempts attempts(timeout / 1000, look);
    for (const auto& address : addresses)
        if (const auto socket = attempts.tryNext(address))
            return Connection(*socket, timeout);
    return Connection(attempts.awaitFirst(), timeout);
    // Fill in end: 2.2
