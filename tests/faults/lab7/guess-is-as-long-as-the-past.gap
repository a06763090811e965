# Without a lifetime, a response counts as fresh for a day, even if it is new.
# caught by: lab7/heuristic-freshness-ends

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response) > 0s ? 24h : 0s;
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
