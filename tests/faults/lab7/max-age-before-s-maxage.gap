# The proxy uses max-age if both max-age and s-maxage are present.
# caught by: lab7/s-maxage-overrides-max-age

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"max-age", "s-maxage"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
