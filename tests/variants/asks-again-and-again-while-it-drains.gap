# Every hundredth of a second, the parent checks whether all its children have exited, and asks the
# remaining ones again to stop.
# may differ: way of reaping; timing

    // Fill in start: 5.5 drain
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    reap();
    while (!_running.empty())
    {
        const bool over = std::chrono::steady_clock::now() >= deadline;
        for (const pid_t child : _running)
            ::kill(child, over ? SIGKILL : SIGTERM);
        awaitExit(std::chrono::milliseconds(10));
        reap();
    }
    // Fill in end: 5.5
