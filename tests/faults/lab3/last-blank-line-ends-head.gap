# The body is taken to start after the last blank line of the file, not after the first.
# caught by: lab3/stores-a-body-that-looks-like-a-head
# in the starter of lab: 7

    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto begin = file.tellg();
    std::string rest(bytesLeft(file), '\0');
    file.read(rest.data(), static_cast<std::streamsize>(rest.size()));
    const auto last = rest.rfind("\r\n\r\n");
    file.seekg(begin + static_cast<std::streamoff>(last == std::string::npos ? 0 : last + 4));
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
