# If-None-Match is parted at every comma, also at one inside an ETag.
# caught by: lab7/every-line-of-if-none-match-counts

    // Fill in start: 7.9 isKnownToClient
    if (stored.status != 200 && stored.status != 206)
        return false;
    const auto since = request.fields.findAll("If-Modified-Since");
    if (!request.fields.find("If-None-Match"))
        return since.size() == 1 && isUnchangedSince(stored, since.front());
    const auto own = stored.fields.find("ETag").value_or("");
    for (const std::string& list : request.fields.findAll("If-None-Match"))
        for (std::size_t at = 0; at <= list.size(); at = std::min(list.find(',', at), list.size()) + 1)
        {
            std::string tag(list.substr(at, list.find(',', at) - at));
            tag.erase(0, tag.find_first_not_of(' '));
            const bool weak = tag.starts_with("W/");
            if (tag == "*" || tag.substr(weak ? 2 : 0) == own.substr(own.starts_with("W/") ? 2 : 0))
                return true;
        }
    return false;
    // Fill in end: 7.9
