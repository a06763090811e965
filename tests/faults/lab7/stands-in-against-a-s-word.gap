# A stored response replaces an error even if the client said no-cache.
# caught by: lab7/a-who-wants-c-s-word-gets-no-stand-in

    // Fill in start: 7.6 mayServeStaleOnError
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    if (mustBeRevalidated(stored))
        return false;
    const auto limit = std::max(asked.seconds("stale-if-error"), said.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in end: 7.6
