# The target is decoded first, and then cut at the question mark.
# caught by: lab1/decodes-a-percent-encoded-character-once

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1));
    // For the file system, a NUL would end the name.
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / (name->empty() ? "index.html" : name->substr(0, name->find('?'))), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    // The file's path must begin with all the folders of the root.
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
