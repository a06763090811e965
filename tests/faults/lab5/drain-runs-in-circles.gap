# The parent busy-waits for its last child to exit.
# caught by: lab5/sleeps-while-the-last-one-is-served

    // Fill in start: 5.5 drain
    askToStop();
    while (!_running.empty())
        reap();
    // Fill in end: 5.5
