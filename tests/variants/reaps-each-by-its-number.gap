# The parent asks the kernel about each child by its process ID.
# may differ: way of reaping

    // Fill in start: 5.3 reap
    std::erase_if(_running,
        [](pid_t child)
        {
            const pid_t ended = ::waitpid(child, nullptr, WNOHANG);
            return ended == child || (ended < 0 && errno == ECHILD);
        });
    // Fill in end: 5.3
