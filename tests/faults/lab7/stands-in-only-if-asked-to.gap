# A stale response replaces an error only if stale-if-error is present.
# caught by: lab7/a-stale-copy-is-better-than-an-error, lab7/a-stale-copy-is-better-than-silence, lab7/a-stale-copy-does-without-c

    // Fill in start: 7.6 mayServeStaleOnError
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    if (mustBeRevalidated(stored) || asked.has("no-cache"))
        return false;
    const auto limit = std::max(asked.seconds("stale-if-error"), said.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(-1s);
    // Fill in end: 7.6
