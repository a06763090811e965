# The folders are named by the first letters of a digest, as in many caches.
# may differ: number of files and folders in the cache
# in the starter of lab: 8

    // Fill in start: 3.3 fileFor
    const std::string digest = sha256("a salt of our own " + key);
    const fs::path folder = _folder / digest.substr(0, 2) / digest.substr(2, 2);
    std::error_code error;
    fs::create_directories(folder, error);
    return folder / (digest.substr(4) + ".http");
    // Fill in end: 3.3
