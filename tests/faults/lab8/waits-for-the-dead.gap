# A waiting process does not check whether the process that fetches is still alive.
# caught by: lab8/waiting-client-survives-a-killed-fetch

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    static_cast<void>(isLocked(_descriptor.get()));
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
