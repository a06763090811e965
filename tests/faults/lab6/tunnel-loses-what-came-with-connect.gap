# The tunnel discards the bytes that the client sent right after CONNECT.
# caught by: lab6/tunnels-bytes-sent-right-after-connect

    // Fill in start: 6.7 run
    if (_toOrigin.from.hasBytes())
        _toOrigin.from.receive();
    while (!_toOrigin.ended || !_toClient.ended)
    {
        move(_toOrigin);
        move(_toClient);
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
