# If-Modified-Since must be later than Last-Modified; the same date gets a 200.
# caught by: lab7/if-modified-since-is-compared-to-the-second

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && isUnchangedSince(stored, since.front()) &&
               parseHttpDate(since.front(), std::chrono::floor<std::chrono::seconds>(stored.requestTime)) !=
                   dateIn(stored, "Last-Modified");
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
