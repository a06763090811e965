# While fork fails, the proxy does not notice that it is asked to stop.
# caught by: lab5/stops-while-fork-fails, lab5/interrupted-while-fork-fails

    // Fill in start: 5.2 start
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    pid_t child = ::fork();
    while (child < 0 && std::chrono::steady_clock::now() < deadline)
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
