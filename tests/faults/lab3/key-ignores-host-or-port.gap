# The key consists of the path only.
# caught by: lab3/keeps-apart-two-hosts, lab3/keeps-apart-two-ports

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    return target.path;
    // Fill in end: 3.1
