# stale-if-error in the request is looked at only if the response has none.
# caught by: lab7/on-error-how-long

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = stored.directives.has("stale-if-error")
                           ? stored.directives.seconds("stale-if-error")
                           : request.directives.seconds("stale-if-error");
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
