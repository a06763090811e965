# The file is opened to see whether it is there. A named pipe holds the proxy until somebody writes.
# caught by: lab1/does-not-wait-for-a-named-pipe

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    // For the file system, a NUL would end the name.
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / (name->empty() ? "index.html" : *name), error);
    if (error || !std::ifstream(file) || !fs::is_regular_file(file, error))
        return std::nullopt;
    // The file's path must begin with all the folders of the root.
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
