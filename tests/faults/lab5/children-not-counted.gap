# The child is recorded in the child's own memory, so the parent's list stays empty.
# caught by: lab5/next-client-waits-at-the-limit

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
    {
        _running.insert(::getpid());
        runAndExit(prepare, work);
    }
    // Fill in end: 5.2
