# Two dots in the target remove one folder from the path, or nothing at its beginning (as RFC 3986
# section 5.2.4 has it), and the rest is looked up in the root folder. No symbolic link is followed,
# wherever it leads.
# may differ: status for path traversal and invalid names (safe normalisation)

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    const fs::path whole = ("/" + *name + (name->empty() ? "index.html" : ""));
    fs::path file = root;
    std::error_code error;
    for (const fs::path& part : whole.relative_path().lexically_normal())
    {
        if (part == ".." || part == ".")
            continue;
        file /= part;
        if (fs::is_symlink(file, error))
            return std::nullopt;
    }
    return fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
