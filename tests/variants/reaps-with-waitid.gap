# The parent reaps with waitid, which reports in a structure which child has exited.
# may differ: way of reaping

    // Fill in start: 5.3 reap
    for (;;)
    {
        siginfo_t ended{};
        const int options = WEXITED | WNOHANG;
        if (::waitid(P_ALL, 0, &ended, options) != 0 || ended.si_pid == 0)
            return;
        _running.erase(ended.si_pid);
    }
    // Fill in end: 5.3
