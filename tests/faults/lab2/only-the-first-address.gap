# Of the addresses of a name, only the first is tried.
# caught by: lab2/tries-each-address-of-a-name

    // Fill in start: 2.2 connect
    ConnectionAttempts attempts(timeout, look);
    for (const auto& address : addresses)
        if (const auto socket = attempts.tryNext(address))
            return Connection(*socket, timeout);
        else
            break;
    return Connection(attempts.awaitFirst(), timeout);
    // Fill in end: 2.2
