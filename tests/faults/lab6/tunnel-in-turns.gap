# The tunnel lets the client and the origin take turns, as if they were question and answer.
# caught by: lab6/tunnel-relays-bulk-data-both-ways-at-once, lab6/tunnel-relays-a-half-close-by-the-origin

    // Fill in start: 6.7 run
    while (!_toOrigin.ended && !_toClient.ended)
    {
        for (Direction* direction : {&_toOrigin, &_toClient})
        {
            const std::string bytes(direction->from.receive());
            direction->ended = bytes.empty();
            if (direction->ended)
                direction->to.endSending();
            direction->to.sendAll(bytes);
        }
    }
    // Fill in end: 6.7
