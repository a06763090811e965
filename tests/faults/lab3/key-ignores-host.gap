# The key consists of port and path, without the host.
# caught by: lab3/distinguishes-two-hosts

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    return std::to_string(target.port) + target.path;
    // Fill in end: 3.1
