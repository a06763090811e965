# When one side has ended, the tunnel asks the other one again and again.
# caught by: lab6/tunnel-relays-a-half-close-by-the-client, lab6/tunnel-relays-a-half-close-by-the-origin

    // Fill in start: 6.7 run
    for (;;)
    {
        move(_toOrigin);
        move(_toClient);
        if (_toOrigin.ended && _toClient.ended)
            return;
        if (!_toOrigin.ended && !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
