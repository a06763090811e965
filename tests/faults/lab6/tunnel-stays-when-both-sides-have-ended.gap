# When both sides have ended, the tunnel still waits for the timeout.
# caught by: lab6/tunnel-relays-a-half-close-by-the-client

    // Fill in start: 6.7 run
    for (;;)
    {
        move(_toOrigin);
        move(_toClient);
        wait();
    }
    // Fill in end: 6.7
