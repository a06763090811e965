# SIGCHLD is ignored so that the kernel reaps, but then the parent never learns of free room.
# caught by: lab5/serves-forty-clients-in-turn-at-the-limit, lab5/killed-child-makes-room-at-the-limit

    // Fill in start: 5.2 start
    ::signal(SIGCHLD, SIG_IGN);
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
