# The entry X has a side file X.age, which is also the entry for the page X.age.
# caught by: lab3/distinguishes-pages-named-like-side-files, lab3/stores-pages-with-long-names
# seen in: 2 of 91

    // Fill in start: 3.3 fileFor
    std::string name = key.substr(std::string("http://").size());
    for (char& c : name)
        if (c == '/')
            c = '=';
    return _folder / name;
    // Fill in end: 3.3

    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    std::ifstream side(fileFor(key) + ".age");
    std::string age;
    if (!file || !(side >> age) || age != "age")
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4

    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    ::rename(_temporaryFile.c_str(), _file.c_str());
    _descriptor.reset();
    std::FILE* side = std::fopen((_file + ".age").c_str(), "w");
    if (!side)
        return;
    std::fputs("age 0\n", side);
    std::fclose(side);
    // Fill in end: 3.6
