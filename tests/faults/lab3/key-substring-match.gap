# The lookup takes the first entry whose URL starts with the one requested.
# caught by: lab3/stores-a-page-and-the-pages-below-it, lab3/distinguishes-names-with-a-common-prefix
# seen in: 2 of 91

    // Fill in start: 3.4 find
    for (const auto& entry : fs::directory_iterator(_folder))
    {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text = entry.is_regular_file() ? readEntryHead(file) : "";
        const std::string title = "Response to GET ";
        if (text.compare(0, title.size() + key.size(), title + key) != 0)
            continue;
        const auto found = text.substr(title.size(), text.find("\r\n") - title.size());
        auto head = parseEntryHead(text, found);
        const auto length = bytesLeft(file);
        return StoredResponse{std::move(*head), std::move(file), length};
    }
    return std::nullopt;
    // Fill in end: 3.4
