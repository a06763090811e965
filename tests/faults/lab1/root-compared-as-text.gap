# A folder whose name starts with the root folder's name is taken for the root folder.
# caught by: lab1/dot-segments-do-not-escape-the-root

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / (name->empty() ? "index.html" : *name), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    return file.string().starts_with(root.string()) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
