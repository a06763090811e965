# A max-age that is not a number counts as none, so the lifetime is estimated.
# caught by: lab7/response-with-invalid-max-age-is-stale

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (response.directives.permits(directive))
            return *response.directives.seconds(directive);
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in end: 7.2
