# The tunnel does not tell one side that the other has ended.
# caught by: lab6/tunnel-relays-a-half-close-by-the-client, lab6/tunnel-relays-a-half-close-by-the-origin

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        for (Direction* direction : {&_toOrigin, &_toClient})
        {
            if (direction->wantsToReceive() && !direction->from.isQuiet())
            {
                direction->waiting = direction->from.receive();
                direction->ended = direction->waiting.empty();
            }
            direction->to.sendAll(direction->waiting);
            direction->waiting.clear();
        }
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
