# Expires takes precedence over max-age.
# caught by: lab7/max-age-goes-before-expires

    // Fill in start: 7.2 freshnessLifetime
    const CacheControl said = CacheControl::ofResponse(response.fields);
    if (const auto date = dateIn(response, "Expires"))
        return std::clamp(*date - dateOf(response), 0s, longestDelta);
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = said.seconds(directive))
            return *lifetime;
    if (said.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
