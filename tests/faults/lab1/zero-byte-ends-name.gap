# The file name is handled as a C string, so a NUL byte ends it.
# caught by: lab1/encoded-nul-does-not-end-a-file-name

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name)
        return std::nullopt;
    std::error_code error;
    const fs::path file =
        fs::canonical(root / (name->empty() ? "index.html" : name->c_str()), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
