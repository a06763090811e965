# Each child that exits during the shutdown renews the timeout.
# caught by: lab5/timeout-of-shutdown-counts-once

    // Fill in start: 5.5 drain
    auto deadline = std::chrono::steady_clock::now() + _timeout;
    askToStop();
    for (reap(); !_running.empty(); reap())
    {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left > std::chrono::seconds(0))
        {
            const auto before = _running.size();
            awaitExit(std::chrono::ceil<std::chrono::milliseconds>(left));
            reap();
            if (_running.size() < before)
                deadline = std::chrono::steady_clock::now() + _timeout;
        }
        else
            for (const pid_t child : _running)
                ::kill(child, SIGKILL);
    }
    // Fill in end: 5.5
