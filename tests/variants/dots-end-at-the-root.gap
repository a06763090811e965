# Two dots take one folder off the path, and nothing where none is left: what remains is looked
# for in the root folder (RFC 9112 section 3.2.1 takes targets in this form from RFC 3986). No
# symbolic link is followed, wherever it leads.
# correct behaviours: code for traversal and bad names (safe normalisation)

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
