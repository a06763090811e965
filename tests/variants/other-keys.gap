# The key has another form, with the port always.
# correct behaviours: what the file holds

    // Fill in start: 3.1 cacheKey
    if (method == "GET")
        return target.host + " " + std::to_string(target.port) + " " + target.path;
    return {};
    // Fill in end: 3.1
