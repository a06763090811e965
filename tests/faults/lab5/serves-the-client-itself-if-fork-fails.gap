# If fork fails, the first process serves the client itself.
# caught by: lab5/client-waits-while-fork-fails

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        _running.insert(child);
    else
        work();
    // Fill in end: 5.2
