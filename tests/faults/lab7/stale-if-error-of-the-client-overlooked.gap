# The proxy does not look at stale-if-error in the request.
# caught by: lab7/stale-if-error-counts-from-staleness

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = stored.directives.seconds("stale-if-error");
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
