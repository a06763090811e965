# Only children that exit by themselves are removed from the count, not those that are killed.
# caught by: lab5/killed-child-makes-room-at-the-limit

    // Fill in start: 5.3 reap
    int status = 0;
    for (pid_t child; (child = ::waitpid(-1, &status, WNOHANG)) > 0;)
    {
        if (WIFEXITED(status))
            _running.erase(child);
    }
    // Fill in end: 5.3
