# The proxy does not look whether the file that it has locked still has its name.
# caught by: lab8/lock-of-a-removed-file-is-no-lock

    // Fill in start: 8.1 openLocked
    for (int tries = 0; tries < mostTries; ++tries)
    {
        OpenFile opened = openWithStatus(file, O_RDWR | O_CREAT);
        const auto result = opened.descriptor ? lockFile(opened.descriptor.get(), ifLocked)
                                              : LockResult::impossible;
        if (result == LockResult::heldByAnother)
            return std::nullopt;
        if (result == LockResult::impossible)
            break;
        return opened;
    }
    return OpenFile{};
    // Fill in end: 8.1
