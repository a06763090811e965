# stale-if-error counts from the time of the request, not from the end of freshness.
# caught by: lab7/on-error-how-long

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = std::max(
        request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return currentAge(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
