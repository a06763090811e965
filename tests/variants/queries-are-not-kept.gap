# A response to a query is not stored, so the origin is asked each time.
# may differ: responses that are not stored

    // Fill in start: 3.1 cacheKey
    if (method != "GET" || target.path.find('?') != std::string::npos)
        return {};
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
