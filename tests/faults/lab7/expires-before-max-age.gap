# Expires takes precedence over max-age.
# caught by: lab7/max-age-overrides-expires

    // Fill in start: 7.2 freshnessLifetime
    if (const auto date = dateIn(response, "Expires"))
        return std::clamp(*date - dateOf(response), 0s, longestDelta);
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
