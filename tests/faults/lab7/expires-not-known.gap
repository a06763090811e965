# The proxy ignores Expires.
# caught by: lab7/accepts-a-date-in-asctime-format

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    return heuristicLifetime(response);
    // Fill in end: 7.2
