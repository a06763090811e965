# The proxy ignores no-cache and max-age in a request.
# caught by: lab7/a-asks-for-the-origin-s-own-word, lab7/the-old-word-for-no-cache-counts-too

    // Fill in start: 7.5 evaluateReuse
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    const auto left = freshFor(stored, now);
    const auto maxAge = asked.seconds("max-age");
    if (said.hasAlone("no-cache"))
        return Reuse::stale;
    if (left > 0ms)
        return left >= asked.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                               : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (asked.hasAlone("max-stale") || -left <= asked.seconds("max-stale").value_or(-1s))
        return Reuse::allowedStale;
    if (maxAge || asked.has("min-fresh"))
        return Reuse::requestForbids;
    return -left <= said.seconds("stale-while-revalidate").value_or(-1s) ? Reuse::staleWhileRevalidate
                                                                         : Reuse::stale;
    // Fill in end: 7.5
