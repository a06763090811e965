# The parent waits for one child to exit, as if there were no others.
# caught by: lab5/waits-for-all-its-children

    // Fill in start: 5.5 drain
    askToStop();
    if (!_running.empty())
        ::waitpid(-1, nullptr, 0);
    // Fill in end: 5.5
