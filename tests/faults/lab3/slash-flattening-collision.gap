# Slashes become underscores, so two resources share one key.
# caught by: lab3/distinguishes-paths-that-differ-in-a-slash
# seen in: 5 of 91

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    std::string key = "http://" + target.authority() + target.path;
    for (char& c : key)
        if (c == '/')
            c = '_';
    return key;
    // Fill in end: 3.1
