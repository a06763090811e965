# The socket is bound, but listen() is never called.
# caught by: lab1/serves-a-text-file

    // Fill in start: 1.1 listen
    const bool reuseAddress = true;
    const bool reusePort = false;
    _socket.bind(address, reuseAddress, reusePort);
    // Fill in end: 1.1
