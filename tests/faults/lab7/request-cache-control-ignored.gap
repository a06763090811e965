# The proxy ignores no-cache and max-age in a request.
# caught by: lab7/no-cache-request-goes-to-the-origin, lab7/honors-pragma-no-cache
# seen in: 60 of 62

    // Fill in start: 7.5 evaluateReuse
    const auto left = freshFor(stored, now);
    const auto maxAge = request.directives.seconds("max-age");
    if (stored.directives.hasAlone("no-cache"))
        return Reuse::stale;
    if (left > 0ms)
        return left >= request.directives.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                               : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (request.directives.hasAlone("max-stale") || -left <= request.directives.seconds("max-stale").value_or(-1s))
        return Reuse::allowedStale;
    if (maxAge || request.directives.has("min-fresh"))
        return Reuse::requestForbids;
    return -left <= stored.directives.seconds("stale-while-revalidate").value_or(-1s) ? Reuse::staleWhileRevalidate
                                                                         : Reuse::stale;
    // Fill in end: 7.5
