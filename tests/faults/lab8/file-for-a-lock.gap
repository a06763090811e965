# The existence of the file serves as the lock, so the lock outlives a killed process.
# caught by: lab8/waiting-client-survives-a-killed-fetch, lab8/one-process-has-the-lock

    // Fill in start: 8.1 openLocked
    const int exclusive = ifLocked == IfLocked::giveUp ? O_EXCL : 0;
    OpenFile opened = openWithStatus(file, O_RDWR | O_CREAT | exclusive);
    if (!opened.descriptor)
        return std::nullopt;
    static_cast<void>(lockFile(opened.descriptor.get(), ifLocked));
    static_cast<void>(hasName(opened));
    return opened;
    // Fill in end: 8.1

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    const auto shown = CollapsedFetch::shownIn(_descriptor, _folder);
    if (shown.empty())
        return State::fetching;
    if (_temporaryFile.empty())
    {
        _temporaryFile = shown;
        watch(_temporaryFile);
    }
    return statusOf(_temporaryFile) ? State::shown : State::over;
    // Fill in end: 8.2
