# A waiting process takes a finished fetch for an abandoned one, so all fetch one after the other.
# caught by: lab8/private-response-releases-waiting-clients

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::abandoned;
    if (!isLocked(_descriptor.get()))
        return State::abandoned;
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
