# A waiting process does not check whether the process that fetches is still alive.
# caught by: lab8/waiting-client-survives-a-killed-fetch, lab8/state-of-a-fetch

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    static_cast<void>(isLocked(_descriptor.get()));
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
