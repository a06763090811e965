# Next to each entry are a file with its length and a lock file. An entry is valid only if it has
# the recorded length.
# may differ: contents of a cache file (metadata apart); number of files in the cache (lock files)
# in the starter of lab: 7

    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    std::uint64_t noted = 0;
    std::ifstream sideCar(fileFor(key) + ".length");
    if (!file || !(sideCar >> noted) || noted != bytesLeft(file))
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4

    // Fill in start: 3.5 openTemporaryFile
    const std::string name = _file + ".lock";
    const int lock = ::open(name.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
    if (lock >= 0)
        ::close(lock);
    _temporaryFile = _file + ".tmp.XXXXXX";
    _descriptor.reset(::mkostemp(_temporaryFile.data(), O_CLOEXEC));
    // Fill in end: 3.5

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    const std::string length = std::to_string(::lseek(_descriptor.get(), 0, SEEK_CUR)) + "\n";
    const std::string name = _file + ".length";
    const int sideCar = ::open(name.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
    const bool noted = ::write(sideCar, length.data(), length.size()) ==
                       static_cast<ssize_t>(length.size());
    if (sideCar >= 0)
        ::close(sideCar);
    if (!noted || ::rename(_temporaryFile.c_str(), _file.c_str()) != 0)
        ::unlink(_temporaryFile.c_str());
    _descriptor.reset();
    // Fill in end: 3.6
