# The tunnel treats each block as a C string, and relays only what comes before a NUL byte.
# caught by: lab6/tunnel-relays-bytes-unchanged-both-ways

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        for (Direction* direction : {&_toOrigin, &_toClient})
        {
            if (direction->wantsToReceive() && !direction->from.isQuiet())
            {
                direction->waiting = direction->from.receive();
                direction->ended = direction->waiting.empty();
                if (direction->ended)
                    direction->to.endSending();
                direction->waiting = direction->waiting.c_str();
            }
            direction->to.sendAll(direction->waiting);
            direction->waiting.clear();
        }
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
