# Children are killed when one second of the timeout is left.
# caught by: lab5/kills-no-child-before-the-timeout

    // Fill in start: 5.5 drain
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    askToStop();
    for (reap(); !_running.empty(); reap())
    {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left > std::chrono::seconds(1))
            awaitExit(std::chrono::ceil<std::chrono::milliseconds>(left));
        else
            for (const pid_t child : _running)
                ::kill(child, SIGKILL);
    }
    // Fill in end: 5.5
