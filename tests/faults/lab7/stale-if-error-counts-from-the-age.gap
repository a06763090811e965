# The seconds of stale-if-error are compared with the age.
# caught by: lab7/stale-if-error-counts-from-staleness

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = std::max(
        request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return (limit ? currentAge(stored, now) : -freshFor(stored, now)) <= limit.value_or(24h);
    // Fill in end: 7.6
