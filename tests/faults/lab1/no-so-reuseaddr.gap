# The listening socket is bound without SO_REUSEADDR.
# caught by: lab1/restarts-at-once-on-the-same-port
# seen in: 38 of 91

    // Fill in start: 1.1 listen
    const bool reuseAddress = false;
    const bool reusePort = false;
    _socket.bind(address, reuseAddress, reusePort);
    _socket.listen(backlog);
    // Fill in end: 1.1
