# What has a query is asked for each time.
# correct behaviours: declining to cache

    // Fill in start: 3.1 cacheKey
    if (method != "GET" || target.path.find('?') != std::string::npos)
        return {};
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
