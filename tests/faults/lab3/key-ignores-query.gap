# The key does not contain the query.
# caught by: lab3/distinguishes-two-queries
# seen in: 1 of 91

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    return "http://" + target.authority() + target.path.substr(0, target.path.find('?'));
    // Fill in end: 3.1
