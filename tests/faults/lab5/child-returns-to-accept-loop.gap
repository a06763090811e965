# The child does not exit after its work, but returns to its parent's accept loop.
# caught by: lab5/leaves-no-zombie
# seen in: 2 of 20

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        work();
    else if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
