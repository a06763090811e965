# Two dots are resolved in the text of the path, but symbolic links are not.
# caught by: lab1/does-not-follow-symlinks-outside-the-root

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = (root / (name->empty() ? "index.html" : *name)).lexically_normal();
    if (!fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
