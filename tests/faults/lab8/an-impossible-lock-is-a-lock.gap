# If no lock can be had, it goes on as if it had one.
# caught by: lab8/each-client-fetches-alone-without-locks

    // Fill in start: 8.1 openLocked
    for (int tries = 0; tries < mostTries; ++tries)
    {
        OpenFile opened = openWithStatus(file, O_RDWR | O_CREAT);
        const auto result = opened.descriptor ? lockFile(opened.descriptor.get(), ifLocked)
                                              : LockResult::impossible;
        if (result == LockResult::heldByAnother)
            return std::nullopt;
        if (hasName(opened))
            return opened;
    }
    return OpenFile{};
    // Fill in end: 8.1
