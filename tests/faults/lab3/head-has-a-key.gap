# HEAD has the key of GET, so a response without a body is stored for it.
# caught by: lab3/key-by-method

    // Fill in start: 3.1 cacheKey
    if (method != "GET" && method != "HEAD")
        return {};
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
