# The conditions of the client count for a stored 404 too.
# caught by: lab7/only-a-stored-200-gives-a-304

    // Fill in start: 7.9 isKnownToClient
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
        if (list == "*" || std::any_of(tags.begin(), tags.end(), isOwn))
            return true;
    }
    return false;
    // Fill in end: 7.9
