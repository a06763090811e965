# A stored 503 is sent instead of the error of today.
# caught by: lab7/stored-error-replaces-no-error

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache"))
        return false;
    const auto limit = std::max(
        request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
