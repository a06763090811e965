# Nothing checks that the entry which was found is for the page that was requested.
# caught by: lab3/does-not-serve-an-entry-of-another-page

    // Fill in start: 3.4 find
    auto file = openToRead(fileFor(key));
    if (!file)
        return std::nullopt;
    const std::string text = readEntryHead(file);
    auto head = parseEntryHead(text, entryKey(text));
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
