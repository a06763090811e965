# The child does not end after its work: it goes back to the loop of its parent.
# caught by: lab5/leaves-no-zombie

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        work();
    else if (child > 0)
        _running.insert(child);
    // Fill in end: 5.2
