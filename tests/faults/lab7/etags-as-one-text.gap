# The proxy reads the whole of If-None-Match as one ETag.
# caught by: lab7/one-match-in-if-none-match-is-enough

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && isUnchangedSince(stored, since.front());
    const auto own = entityTag(stored.fields);
    for (const std::string& list : request.fields.findAll("If-None-Match"))
    {
        const auto tag = parseEntityTag(list);
        if (list == "*" || (own && tag && weakMatch(*tag, *own)))
            return true;
    }
    return false;
    // Fill in end: 7.9
