# The first `/..` is removed, and whatever path is left is opened.
# caught by: lab1/does-not-follow-symlinks-outside-the-root, lab1/nested-dot-segments-do-not-escape-the-root
# seen in: 7 of 91

    // Fill in start: 1.4 find
    auto name = percentDecoded(target.substr(0, target.find('?')));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    if (const auto dots = name->find("/.."); dots != std::string::npos)
        name->erase(dots, 3);
    std::error_code error;
    const fs::path file = root.string() + "/" + (name->empty() ? "index.html" : *name);
    return fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
