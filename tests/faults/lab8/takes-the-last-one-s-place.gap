# A waiting process takes a finished fetch for an abandoned one, so all fetch one after the other.
# caught by: lab8/private-response-releases-waiting-clients

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::abandoned;
    if (!isLocked(_descriptor.get()))
        return State::abandoned;
    std::array<char, 4096> name{};
    const ssize_t count = ::pread(_descriptor.get(), name.data(), name.size(), 0);
    if (count <= 0)
        return State::fetching;
    if (_temporaryFile.empty())
    {
        _temporaryFile.assign(name.data(), static_cast<std::size_t>(count));
        watch(_temporaryFile);
    }
    return std::filesystem::exists(_temporaryFile) ? State::shown : State::over;
    // Fill in end: 8.2
