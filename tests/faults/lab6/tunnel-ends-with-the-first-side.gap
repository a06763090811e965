# The tunnel ends as soon as one of its two sides has ended.
# caught by: lab6/tunnel-relays-a-half-close-by-the-client, lab6/tunnel-relays-a-half-close-by-the-origin

    // Fill in start: 6.7 run
    while (!_toOrigin.ended && !_toClient.ended)
    {
        move(_toOrigin);
        move(_toClient);
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
