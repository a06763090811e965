# The entry has a readable name below a folder: all bytes but letters, digits, hyphens and dots are
# escaped, and the name is split where the file system needs it. A URL too long for any path cannot
# be opened, so the response is not stored.
# may differ: number of files and folders in the cache
# in the starter of lab: 8

    // Fill in start: 3.3 fileFor
    static const char hex[] = "0123456789abcdef";
    std::string name;
    for (const char c : key)
    {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.';
        name += plain ? std::string(1, c) : std::string{'_', hex[byte / 16], hex[byte % 16]};
    }
    fs::path file = _folder / "hosts";
    for (; name.size() > 200; name.erase(0, 200))
        file /= name.substr(0, 200) + "+";
    std::error_code error;
    fs::create_directories(file, error);
    return file / (name + "=");
    // Fill in end: 3.3
