# A stale response replaces an error only if stale-if-error is present.
# caught by: lab7/a-stale-copy-is-better-than-an-error, lab7/a-stale-copy-is-better-than-silence, lab7/a-stale-copy-does-without-c

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache"))
        return false;
    const auto limit = std::max(request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(-1s);
    // Fill in end: 7.6
