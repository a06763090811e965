# The start asks for the lock of each file by its name, and removes what it gets.
# may differ: how the lock is asked for

    // Fill in start: 8.7 sweep
    for (const fs::path& file : files)
    {
        const auto lock = openLocked(file, IfLocked::giveUp);
        if (lock && lock->descriptor)
            removeOwnFile(file);
    }
    // Fill in end: 8.7
