# While fork fails, the proxy never gives the client up.
# caught by: lab5/gives-a-client-up-if-fork-fails-for-long

    // Fill in start: 5.2 start
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    pid_t child = ::fork();
    while (child < 0 && (true || std::chrono::steady_clock::now() < deadline) && !isAskedToStop())
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
