# One child is reaped for each SIGCHLD, although one signal may mean several children.
# caught by: lab5/reaps-children-that-exit-together

    // Fill in start: 5.3 reap
    const pid_t child = ::waitpid(-1, nullptr, WNOHANG);
    if (child > 0)
        _running.erase(child);
    // Fill in end: 5.3
