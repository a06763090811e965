# Waits for the end of the child that it has just made: one client after the other.
# caught by: lab5/serves-a-client-while-another-waits-for-c

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    // Fill in end: 5.2
