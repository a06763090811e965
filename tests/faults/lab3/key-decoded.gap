# The path in the key is percent-decoded, so an encoded slash becomes a plain one.
# caught by: lab3/distinguishes-paths-that-differ-in-a-slash

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    std::string path = target.path;
    for (auto at = path.find("%2F"); at != std::string::npos; at = path.find("%2F"))
        path.replace(at, 3, "/");
    return "http://" + target.authority() + path;
    // Fill in end: 3.1
