# Every method has the key of its URI.
# caught by: lab3/key-by-method

    // Fill in start: 3.1 cacheKey
    if (method.empty())
        return {};
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
