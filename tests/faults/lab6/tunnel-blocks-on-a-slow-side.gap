# The tunnel waits until one side has taken everything before it looks at the other.
# caught by: lab6/tunnel-applies-backpressure

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        for (Direction* direction : {&_toOrigin, &_toClient})
        {
            move(*direction);
            direction->to.sendAll(direction->waiting);
            direction->waiting.clear();
        }
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
