# An Expires in the past makes the lifetime extremely long.
# caught by: lab7/response-past-expires-is-not-reused

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    if (!expires)
        return 0s;
    const auto lifetime = static_cast<std::uint64_t>((*expires - dateOf(response)).count());
    return seconds(std::min<std::uint64_t>(lifetime, longestDelta.count()));
    // Fill in end: 7.2
