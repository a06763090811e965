# A second proxy can listen on the same port, and gets half of the clients.
# caught by: lab1/does-not-share-its-port-with-a-second-proxy

    // Fill in start: 1.1 listen
    const bool reuseAddress = true;
    const bool reusePort = true;
    _socket.bind(address, reuseAddress, reusePort);
    _socket.listen(backlog);
    // Fill in end: 1.1
