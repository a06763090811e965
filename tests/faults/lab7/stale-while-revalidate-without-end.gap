# The proxy ignores the time limit in stale-while-revalidate.
# caught by: lab7/asks-first-when-the-while-is-over

    // Fill in start: 7.5 evaluateReuse
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    const auto left = freshFor(stored, now);
    const auto maxAge = asked.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    if (asked.has("no-cache") || tooOld)
        return Reuse::requestForbids;
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
    return said.has("stale-while-revalidate") ? Reuse::staleWhileRevalidate : Reuse::stale;
    // Fill in end: 7.5
