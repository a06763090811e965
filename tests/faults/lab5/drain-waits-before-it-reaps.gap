# drain waits for the next exit before it looks for children that have exited already.
# caught by: lab5/child-exits-and-sigterm-comes-at-once

    // Fill in start: 5.5 drain
    const auto deadline = std::chrono::steady_clock::now() + _timeout;
    askToStop();
    for (; !_running.empty(); reap())
    {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left > std::chrono::seconds(0))
            awaitExit(std::chrono::ceil<std::chrono::milliseconds>(left));
        else
            for (const pid_t child : _running)
                ::kill(child, SIGKILL);
    }
    // Fill in end: 5.5
