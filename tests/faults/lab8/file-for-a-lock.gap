# The existence of the file serves as the lock, so the lock outlives a killed process.
# caught by: lab8/a-killed-process-holds-nobody-up

    // Fill in start: 8.1 begin
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return nullptr;
    static_cast<void>(hasName(descriptor, file) && lockFile(descriptor));
    removeLeftover(folder, descriptor);
    return std::unique_ptr<CollapsedFetch>(new CollapsedFetch(file, descriptor));
    // Fill in end: 8.1

    // Fill in start: 8.2 look
    if (_descriptor < 0 || !hasName(_descriptor))
        return State::over;
    std::array<char, 4096> name{};
    const ssize_t count = ::pread(_descriptor, name.data(), name.size(), 0);
    if (count <= 0)
        return State::fetching;
    if (_temporaryFile.empty())
    {
        _temporaryFile.assign(name.data(), static_cast<std::size_t>(count));
        watch(_temporaryFile);
    }
    return std::filesystem::exists(_temporaryFile) ? State::shown : State::over;
    // Fill in end: 8.2
