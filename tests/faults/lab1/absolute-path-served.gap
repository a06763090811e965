# Two dots are rejected, but a target with two slashes can name any file of the machine.
# caught by: lab1/does-not-follow-symlinks-outside-the-root, lab1/does-not-serve-absolute-paths

    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    // `root / "/etc/passwd"` is `/etc/passwd`.
    const fs::path file = root / (name->empty() ? "index.html" : *name);
    if (std::find(file.begin(), file.end(), "..") != file.end())
        return std::nullopt;
    std::error_code error;
    return fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
