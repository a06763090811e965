# A stale response replaces an error only if stale-if-error is present.
# caught by: lab7/serves-stale-if-the-origin-answers-503, lab7/serves-stale-if-the-origin-breaks-off

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache"))
        return false;
    const auto limit = std::max(request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(-1s);
    // Fill in end: 7.6
