# The parent waits for each child right after fork, so it serves one client after another.
# caught by: lab5/serves-a-client-while-another-waits

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    // Fill in end: 5.2
