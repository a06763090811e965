# Children are recorded in a table of four hundred entries, none of which is ever reused.
# caught by: lab5/leaks-nothing-over-a-thousand-clients

    // Fill in start: 5.2 start
    static std::vector<pid_t> table(400);
    static std::size_t next = 0;
    const pid_t child = ::fork();
    if (child == 0)
        runAndExit(prepare, work);
    if (child > 0)
    {
        _running.insert(child);
        table.at(next++) = child;
    }
    // Fill in end: 5.2
