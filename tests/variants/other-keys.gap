# The key has another form, and always contains the port.
# may differ: contents of a cache file

    // Fill in start: 3.1 cacheKey
    if (method == "GET")
        return target.host + " " + std::to_string(target.port) + " " + target.path;
    return {};
    // Fill in end: 3.1
