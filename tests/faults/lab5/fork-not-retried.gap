# If fork fails, the proxy gives the client up at once.
# caught by: lab5/client-waits-while-fork-fails, lab5/reaps-while-fork-fails

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
