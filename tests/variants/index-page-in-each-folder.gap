# A folder is served as the index.html in it, wherever the folder is.
# may differ: details of local files

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    fs::path file = fs::canonical(root / *name, error);
    if (!error && fs::is_directory(file, error))
        file = fs::canonical(file / "index.html", error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
