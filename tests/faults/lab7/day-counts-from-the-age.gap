# The day in which a stale response may replace an error counts from its birth.
# caught by: lab7/stale-on-errors-ends-a-day-after-freshness

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = std::max(
        request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return (limit ? -freshFor(stored, now) : currentAge(stored, now)) <= limit.value_or(24h);
    // Fill in end: 7.6
