# reap() also waits for children that are still running, so the parent serves nobody meanwhile.
# caught by: lab5/serves-forty-clients-in-turn-at-the-limit

    // Fill in start: 5.3 reap
    for (pid_t child; (child = ::waitpid(-1, nullptr, 0)) > 0;)
        _running.erase(child);
    // Fill in end: 5.3
