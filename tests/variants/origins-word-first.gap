# The directives of the response are looked at before those of the request.
# may differ: order of the checks

    // Fill in start: 7.5 evaluateReuse
    const auto left = freshFor(stored, now);
    const CacheControl& wanted = request.directives;
    const auto maxAge = wanted.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    const bool unusable = stored.directives.hasAlone("no-cache");
    if (wanted.has("no-cache"))
        return Reuse::requestForbids;
    if (!unusable && left > 0ms)
    {
        const auto minFresh = wanted.seconds("min-fresh");
        return tooOld || (minFresh && left < *minFresh) ? Reuse::requestForbids : Reuse::fresh;
    }
    if (unusable && left > 0ms && tooOld)
        return Reuse::requestForbids;
    if (mustBeRevalidated(stored) || tooOld)
        return Reuse::stale;
    const auto maxStale = wanted.seconds("max-stale");
    if (wanted.hasAlone("max-stale") || (maxStale && -left <= *maxStale))
        return Reuse::allowedStale;
    const auto window = stored.directives.seconds("stale-while-revalidate");
    const bool mayBeStale = window && -left <= *window && !maxAge && !wanted.has("min-fresh");
    return mayBeStale ? Reuse::staleWhileRevalidate : Reuse::stale;
    // Fill in end: 7.5
