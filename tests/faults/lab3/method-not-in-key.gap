# Looks up and stores under the same key whatever the method.
# caught by: ?

    // Fill in start: 3.1 cacheKey
    static_cast<void>(method);
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
