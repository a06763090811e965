# Whatever If-Modified-Since says, a page with Last-Modified gets a 304.
# caught by: lab7/invalid-if-modified-since-is-ignored, lab7/if-modified-since-is-compared-to-the-second

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && (stored.fields.find("Last-Modified") || isUnchangedSince(stored, since.front()));
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
