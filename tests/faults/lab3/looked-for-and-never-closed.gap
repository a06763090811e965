# The file is opened to see if it is there, and that descriptor is never closed.
# caught by: lab3/closes-every-file-of-its-cache
# in the starter of lab: 4

    // Fill in start: 3.4 find
    if (::open(fileFor(key).c_str(), O_RDONLY | O_CLOEXEC) == -1)
        return std::nullopt;
    auto file = openToRead(fileFor(key));
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
