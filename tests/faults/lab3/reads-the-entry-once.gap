# The lookup removes the entry that it has found.
# caught by: lab3/answers-the-second-request-from-the-cache

    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    fs::remove(fileFor(key));
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
