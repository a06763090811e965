# A stale response replaces an error even if the origin forbids it.
# caught by: lab7/three-directives-forbid-serving-stale, lab7/must-revalidate-means-an-error-if-origin-is-down

    // Fill in start: 7.6 mayServeStaleOnError
    if (request.directives.has("no-cache"))
        return false;
    const auto limit = std::max(request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
