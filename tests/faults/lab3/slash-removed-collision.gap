# Slashes are removed, so two resources share one key.
# caught by: lab3/distinguishes-paths-that-differ-in-a-slash

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    std::string key = target.authority() + "/";
    for (const char c : target.path)
        if (c != '/')
            key += c;
    return key;
    // Fill in end: 3.1
