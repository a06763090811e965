# The target `/` gets 404, even if there is an index.html.
# may differ: details of local files

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->empty() || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path file = fs::canonical(root / *name, error);
    const std::string inside = (root / "").string();
    if (error || !fs::is_regular_file(file, error))
        return std::nullopt;
    return file.string().compare(0, inside.size(), inside) == 0 ? std::optional(file)
                                                                : std::nullopt;
    // Fill in end: 1.4
