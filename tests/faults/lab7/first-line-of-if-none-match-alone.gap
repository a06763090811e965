# Only the first line of If-None-Match counts.
# caught by: lab7/every-line-of-if-none-match-counts

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && isUnchangedSince(stored, since.front());
    const auto own = entityTag(stored.fields);
    for (const std::string& list : request.fields.findAll("If-None-Match"))
    {
        const auto tags = parseEntityTags(list);
        const auto isOwn = [&own](const EntityTag& tag)
        {
            return own && weakMatch(tag, *own);
        };
        return list == "*" || std::any_of(tags.begin(), tags.end(), isOwn);
    }
    return false;
    // Fill in end: 7.9
