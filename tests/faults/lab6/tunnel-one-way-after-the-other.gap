# The tunnel relays all that the client sends, and only then what the origin sends.
# caught by: lab6/tunnel-relays-bytes-unchanged-both-ways, lab6/tunnel-relays-bulk-data-both-ways-at-once

    // Fill in start: 6.7 run
    while (!_toOrigin.ended)
    {
        move(_toOrigin);
        _toClient.waiting.clear();
        if (!_toOrigin.ended)
            wait();
    }
    while (!_toClient.ended)
    {
        move(_toClient);
        if (!_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
