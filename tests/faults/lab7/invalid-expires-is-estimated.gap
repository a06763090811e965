# An invalid Expires counts as none, so the lifetime is estimated.
# caught by: lab7/lifetime-expires

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : heuristicLifetime(response);
    // Fill in end: 7.2
