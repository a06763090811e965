# The tunnel moves the bytes of the origin first, and more often.
# may differ: size of the writes

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        for (int turn = 0; turn < 4; ++turn)
        {
            move(_toClient);
            if (turn % 2 == 0)
                move(_toOrigin);
        }
        if (!_toOrigin.ended || !_toClient.ended)
            wait();
    }
    // Fill in end: 6.7
