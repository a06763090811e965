# The proxy has no heuristic freshness, so a response without a lifetime is always stale.
# caught by: lab7/heuristic-freshness-uses-last-modified, lab7/heuristic-freshness-applies-to-a-410

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return 0s;
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
