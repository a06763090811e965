# The existence of the file serves as the lock, so the lock outlives a killed process.
# caught by: lab8/waiting-client-survives-a-killed-fetch

    // Fill in start: 8.1 openLocked
    const int exclusive = ifLocked == IfLocked::giveUp ? O_EXCL : 0;
    FileDescriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | exclusive, 0600));
    if (!descriptor)
        return std::nullopt;
    static_cast<void>(lockFile(descriptor.get(), ifLocked) && hasName(descriptor.get(), file));
    return descriptor;
    // Fill in end: 8.1

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
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
