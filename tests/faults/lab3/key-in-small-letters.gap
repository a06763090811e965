# The whole URL is converted to lower case, although its path is case-sensitive.
# caught by: lab3/distinguishes-upper-and-lower-case

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    std::string key = "http://" + target.authority() + target.path;
    for (char& c : key)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return key;
    // Fill in end: 3.1
