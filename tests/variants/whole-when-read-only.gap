# The entry is written under its final name from the beginning. It is complete only when nobody may
# write to it any more: its permissions are changed last.
# may differ: contents of a cache file (its own format)
# in the starter of lab: 7

    // Fill in start: 3.4 find
    std::error_code error;
    const auto bits = fs::status(fileFor(key), error).permissions();
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file || (bits & fs::perms::owner_write) != fs::perms::none)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4

    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = _file;
    ::unlink(_temporaryFile.c_str());
    _descriptor.reset(::open(_temporaryFile.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    // Fill in end: 3.5

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    std::error_code error;
    std::filesystem::permissions("/proc/self/fd/" + std::to_string(_descriptor.get()),
        std::filesystem::perms::owner_read, error);
    _descriptor.reset();
    // Fill in end: 3.6
