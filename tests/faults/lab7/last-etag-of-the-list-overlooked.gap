# The proxy looks only at the ETags that a comma follows, so not at the last one.
# caught by: lab7/if-none-match-with-stored-etag-gets-304

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && isUnchangedSince(stored, since.front());
    const auto own = entityTag(stored.fields);
    for (const std::string& list : request.fields.findAll("If-None-Match"))
    {
        std::vector<EntityTag> tags;
        std::size_t begin = 0;
        for (auto end = list.find(','); end != std::string::npos; end = list.find(',', begin))
        {
            for (const EntityTag& tag : parseEntityTags(list.substr(begin, end - begin)))
                tags.push_back(tag);
            begin = end + 1;
        }
        const auto isOwn = [&own](const EntityTag& tag)
        {
            return own && weakMatch(tag, *own);
        };
        if (list == "*" || std::any_of(tags.begin(), tags.end(), isOwn))
            return true;
    }
    return false;
    // Fill in end: 7.9
