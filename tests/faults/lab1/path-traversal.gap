# The target is appended to the root folder, and the resulting path is opened unchecked.
# caught by: lab1/does-not-follow-symlinks-outside-the-root, lab1/encoded-dot-segments-do-not-escape-the-root, lab1/dot-segments-do-not-escape-the-root
# seen in: 27 of 91

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = root.string() + "/" + (name->empty() ? "index.html" : *name);
    return fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
