# The proxy evaluates If-Modified-Since even if there is an If-None-Match.
# caught by: lab7/if-none-match-overrides-if-modified-since

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (since.size() == 1 && isUnchangedSince(stored, since.front()))
        return true;
    const auto own = entityTag(stored.fields);
    for (const std::string& list : request.fields.findAll("If-None-Match"))
    {
        const auto tags = parseEntityTags(list);
        const auto isOwn = [&own](const EntityTag& tag)
        {
            return own && weakMatch(tag, *own);
        };
        if (list == "*" || std::any_of(tags.begin(), tags.end(), isOwn))
            return true;
    }
    return false;
    // Fill in end: 7.9
