# While fork fails, the proxy notices SIGTERM, but not SIGINT.
# caught by: lab5/interrupted-while-fork-fails

    // Fill in start: 5.2 start
    const auto isAsked = []
    {
        sigset_t arrived;
        ::sigpending(&arrived);
        return ::sigismember(&arrived, SIGTERM) == 1;
    };
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    pid_t child = ::fork();
    while (child < 0 && std::chrono::steady_clock::now() < deadline && !isAsked())
    {
        Log::line(std::string("Cannot start a process for a client yet: ") + std::strerror(errno));
        awaitExit(retryAfter);
        reap();
        child = ::fork();
    }
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
