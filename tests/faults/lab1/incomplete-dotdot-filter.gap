# The first `/..` is removed, and whatever path is left is opened.
# caught by: lab1/follows-no-link-out-of-the-root-folder, lab1/sees-through-doubled-dots

    // Fill in start: 1.4 find
    auto name = percentDecoded(target.substr(0, target.find('?')));
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    if (const auto dots = name->find("/.."); dots != std::string::npos)
        name->erase(dots, 3);
    std::error_code error;
    const fs::path file = root.string() + "/" + (name->empty() ? "index.html" : *name);
    return fs::is_regular_file(file, error) ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
