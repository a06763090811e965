# A stored partial response is reused however old it is.
# caught by: lab7/stale-206-does-not-answer-a-range

    // Fill in start: 7.5 evaluateReuse
    if (stored.status == 206)
        return Reuse::fresh;
    const auto left = freshFor(stored, now);
    const auto maxAge = request.directives.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    if (request.directives.has("no-cache") || (tooOld && left > 0ms))
        return Reuse::requestForbids;
    if (stored.directives.hasAlone("no-cache") || tooOld)
        return Reuse::stale;
    if (left > 0ms)
        return left >= request.directives.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                                            : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (request.directives.hasAlone("max-stale") ||
        -left <= request.directives.seconds("max-stale").value_or(-1s))
        return Reuse::allowedStale;
    if (maxAge || request.directives.has("min-fresh"))
        return Reuse::stale;
    return -left <= stored.directives.seconds("stale-while-revalidate").value_or(-1s)
               ? Reuse::staleWhileRevalidate
               : Reuse::stale;
    // Fill in end: 7.5
