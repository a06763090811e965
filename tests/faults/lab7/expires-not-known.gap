# The proxy ignores Expires.
# caught by: lab7/reads-dates-in-their-older-forms

    // Fill in start: 7.2 freshnessLifetime
    const CacheControl said = CacheControl::ofResponse(response.fields);
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = said.seconds(directive))
            return *lifetime;
    return heuristicLifetime(response);
    // Fill in end: 7.2
