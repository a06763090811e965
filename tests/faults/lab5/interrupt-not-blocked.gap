# SIGINT is unblocked, so Ctrl-C ends the proxy in the middle of a response.
# caught by: lab5/shuts-down-gracefully-on-sigint

    // Fill in start: 5.2 start
    sigset_t interrupt;
    ::sigemptyset(&interrupt);
    ::sigaddset(&interrupt, SIGINT);
    ::sigprocmask(SIG_UNBLOCK, &interrupt, nullptr);
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
