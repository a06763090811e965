# The key consists of the path only.
# caught by: lab3/distinguishes-two-hosts, lab3/distinguishes-two-ports
# seen in: 2 of 91

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    return target.path;
    // Fill in end: 3.1
