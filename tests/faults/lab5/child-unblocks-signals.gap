# The child unblocks signals, so SIGTERM kills it in the middle of a response.
# caught by: lab5/finishes-its-response-before-exiting, lab5/waits-for-all-its-children

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
    {
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        runAndExit(prepare, work);
    }
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
