# If the process that fetches has nothing to share, the waiting clients get a 502.
# caught by: lab8/private-response-releases-waiting-clients, lab8/waiting-client-survives-a-killed-fetch

    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(_services.store.folder(), _complete.key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    if (recheckStore(why) == Followed::answered)
        return Followed::answered;
    throw ErrorResponse(502, "The other client has not got it either.");
    // Fill in end: 8.3
