# A stale response replaces an error even if the origin forbids it.
# caught by: lab7/three-words-let-nothing-stand-in, lab7/must-revalidate-means-504-where-c-is-gone

    // Fill in start: 7.6 mayServeStaleOnError
    if (request.directives.has("no-cache"))
        return false;
    const auto limit = std::max(request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
