# There is one lock for all fetches, so a slow page holds up the others.
# caught by: lab8/two-pages-do-not-wait-for-each-other, lab8/two-hosts-do-not-share-a-fetch

    // Fill in start: 8.1 openLocked
    static_cast<void>(ifLocked);
    const auto lock = std::filesystem::path(file).parent_path() / "lock";
    OpenFile opened = openWithStatus(lock, O_RDWR | O_CREAT);
    while (lockFile(opened.descriptor.get(), IfLocked::wait) != LockResult::locked ||
           !hasName(opened))
    {
    }
    return opened;
    // Fill in end: 8.1
