# The proxy ignores the limit that the client gives in max-stale.
# caught by: lab7/max-stale-accepts-stale-up-to-its-limit

    // Fill in start: 7.5 evaluateReuse
    const auto left = freshFor(stored, now);
    const auto maxAge = request.directives.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    if (request.directives.has("no-cache") || tooOld)
        return Reuse::requestForbids;
    if (stored.directives.hasAlone("no-cache"))
        return Reuse::stale;
    if (left > 0ms)
        return left >= request.directives.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                               : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (request.directives.has("max-stale"))
        return Reuse::allowedStale;
    if (maxAge || request.directives.has("min-fresh"))
        return Reuse::requestForbids;
    return -left <= stored.directives.seconds("stale-while-revalidate").value_or(-1s) ? Reuse::staleWhileRevalidate
                                                                         : Reuse::stale;
    // Fill in end: 7.5
