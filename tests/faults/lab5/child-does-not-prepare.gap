# The child starts its work without closing what belongs to its parent.
# caught by: lab5/serves-each-client-in-its-own-child, lab5/finishes-its-response-before-exiting

    // Fill in start: 5.2 start
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit([] { return; }, work);
    if (child > 0)
        _running.insert(child);
    static_cast<void>(prepare);
    // Fill in end: 5.2
