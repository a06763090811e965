# A stale response replaces an error without any time limit.
# caught by: lab7/stale-if-error-has-a-time-limit, lab7/serves-stale-on-errors-for-at-most-a-day

    // Fill in start: 7.6 mayServeStaleOnError
    if (mustBeRevalidated(stored) || request.directives.has("no-cache"))
        return false;
    return now >= stored.requestTime;
    // Fill in end: 7.6
