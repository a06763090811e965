# The proxy locks the file and closes it, which ends the lock, so every process fetches.
# caught by: lab8/two-clients-share-one-fetch, lab8/five-clients-share-one-fetch

    // Fill in start: 8.1 openLocked
    OpenFile opened = openWithStatus(file, O_RDWR | O_CREAT);
    if (lockFile(opened.descriptor.get(), ifLocked) == LockResult::heldByAnother)
        return std::nullopt;
    const bool isIndex = ifLocked == IfLocked::wait && hasName(opened);
    return isIndex ? std::move(opened) : OpenFile{};
    // Fill in end: 8.1
