# The proxy waits for its children without end, and never kills them.
# caught by: lab5/kills-what-does-not-end

    // Fill in start: 5.5 drain
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    askToStop();
    for (reap(); !_running.empty(); reap())
    {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left > std::chrono::seconds(0))
            awaitExit(std::chrono::ceil<std::chrono::milliseconds>(left));
        else
            awaitExit(std::chrono::seconds(1));
    }
    // Fill in end: 5.5
