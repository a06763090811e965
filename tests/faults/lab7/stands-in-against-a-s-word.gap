# A stored response replaces an error even if the client said no-cache.
# caught by: lab7/no-cache-request-gets-error-if-origin-fails

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored))
        return false;
    const auto limit = std::max(request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
