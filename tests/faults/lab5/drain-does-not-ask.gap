# The parent waits for its children without asking them to stop.
# caught by: lab5/silent-client-does-not-prevent-shutdown

    // Fill in start: 5.5 drain
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    for (reap(); !_running.empty(); reap())
    {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left > std::chrono::seconds(0))
            awaitExit(std::chrono::ceil<std::chrono::milliseconds>(left));
        else
            for (const pid_t child : _running)
                ::kill(child, SIGKILL);
    }
    // Fill in end: 5.5
