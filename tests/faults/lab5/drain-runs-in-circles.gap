# The parent busy-waits for its last child to exit.
# caught by: lab5/does-not-busy-wait-while-shutting-down

    // Fill in start: 5.5 drain
    askToStop();
    while (!_running.empty())
        reap();
    // Fill in end: 5.5
