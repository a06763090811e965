# If there are two fields Expires, the last one counts.
# caught by: lab7/second-expires-does-not-extend-freshness

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = parseHttpDate(response.fields.findAll("Expires").back(),
        std::chrono::floor<seconds>(response.requestTime));
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
