# The lookup uses a different file name from the one that the response was stored under.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 6 of 91

    // Fill in start: 3.4 find
    std::ifstream file(fileFor("/" + key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
