# Looks for the last blank line of the file, not the first, to find the body.
# caught by: lab3/keeps-a-body-that-looks-like-a-head

    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    for (auto at = file.tellg(); file; at = file.tellg())
    {
        readEntryHead(file);
        if (!file)
        {
            file.clear();
            file.seekg(at);
            break;
        }
    }
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
