# The key consists of host and path, without the port.
# caught by: lab3/distinguishes-two-ports

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    return "http://" + target.host + target.path;
    // Fill in end: 3.1
