# If fork fails, the proxy exits.
# caught by: lab5/client-waits-while-fork-fails

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child < 0)
        ::_exit(1);
    _running.insert(child);
    // Fill in end: 5.2
