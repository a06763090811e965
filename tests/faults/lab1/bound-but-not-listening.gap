# The socket is bound, but does not listen.
# caught by: 

    // Fill in start: 1.1 listen
    const bool reuseAddress = true;
    const bool reusePort = false;
    _socket.bind(address, reuseAddress, reusePort);
    // Fill in end: 1.1
