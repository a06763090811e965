# The name is not percent-decoded, so %20 does not match a space.
# caught by: lab1/decodes-percent-encoded-file-names

    // Fill in start: 1.4 find
    const std::string name(target.substr(1, target.find('?') - 1));
    std::error_code error;
    const fs::path file = fs::canonical(root / (name.empty() ? "index.html" : name), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
