# The parent asks the kernel about each child by its process ID.
# may differ: way of reaping

    // Fill in start: 5.3 reap
    for (auto child = _running.begin(); child != _running.end();)
    {
        const pid_t ended = ::waitpid(*child, nullptr, WNOHANG);
        const bool isGone = ended == *child || (ended < 0 && errno == ECHILD);
        child = isGone ? _running.erase(child) : std::next(child);
    }
    // Fill in end: 5.3
