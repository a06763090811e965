# An Expires that equals Date counts as none.
# caught by: lab7/expires-is-compared-with-date

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    if (expires && *expires == dateOf(response))
        return longestDelta;
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
