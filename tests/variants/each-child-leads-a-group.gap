# Each child is the leader of its own process group, so that Ctrl-C reaches only the parent.
# may differ: way of reaping; process group of a child

    // Fill in start: 5.2 start
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    pid_t child = ::fork();
    while (child < 0 && std::chrono::steady_clock::now() < deadline && !isAskedToStop())
    {
        Log::line(std::string("No process for a client yet: ") + std::strerror(errno));
        awaitExit(retryAfter);
        reap();
        child = ::fork();
    }
    if (child == 0)
        runAndExit(
            [&]
            {
                ::setpgid(0, 0);
                prepare();
            },
            work);
    if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
