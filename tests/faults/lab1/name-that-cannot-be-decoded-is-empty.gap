# Of a name with a wrong percent sign in it nothing is left: `/100%` is answered with the index page.
# caught by: lab1/refuses-a-percent-sign-that-encodes-nothing

    // Fill in start: 1.4 find
    const std::string name =
        percentDecoded(target.substr(1, target.find('?') - 1)).value_or("");
    if (name.find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / (name.empty() ? "index.html" : name), error);
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
