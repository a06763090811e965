# If fork fails, the parent waits a little and tries again, whether a child has exited or not.
# may differ: timing (small delays)

    // Fill in start: 5.2 start
    pid_t child = -1;
    for (auto left = _timeout; child < 0 && left.count() >= 0 && !isAskedToStop(); left -= retryAfter)
    {
        child = ::fork();
        if (child == 0)
            runAndExit(prepare, work);
        if (child > 0)
            _running.insert(child);
        else
        {
            Log::line("No process for a client yet.");
            const timespec pause{0, std::chrono::nanoseconds(retryAfter).count()};
            ::nanosleep(&pause, nullptr);
            reap();
        }
    }
    // Fill in end: 5.2
