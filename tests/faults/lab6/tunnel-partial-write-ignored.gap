# The tunnel forgets the bytes that a send did not take.
# caught by: lab6/tunnel-applies-backpressure

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        move(_toOrigin);
        move(_toClient);
        _toOrigin.waiting.clear();
        _toClient.waiting.clear();
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
