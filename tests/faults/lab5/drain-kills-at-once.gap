# The children are killed instead of being asked to stop.
# caught by: lab5/finishes-its-response-before-exiting, lab5/kills-no-child-before-the-timeout

    // Fill in start: 5.5 drain
    for (const pid_t child : _running)
        ::kill(child, SIGKILL);
    while (::waitpid(-1, nullptr, 0) > 0)
        continue;
    // Fill in end: 5.5
