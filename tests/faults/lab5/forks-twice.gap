# A double fork avoids zombies, but the parent no longer knows which children are at work.
# caught by: lab5/next-client-waits-at-the-limit

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
    {
        if (::fork() == 0)
            runAndExit(prepare, work);
        ::_exit(0);
    }
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
