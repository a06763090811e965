# If the process that fetches has nothing to share, the waiting clients get a 502.
# caught by: lab8/private-response-releases-waiting-clients, lab8/waiting-client-survives-a-killed-fetch

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(watch))
            return Followed::alone;
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()) && sendShared(*entry, watch, why))
        return Followed::answered;
    if (recheckStore(why) == Followed::answered)
        return Followed::answered;
    throw BadMessage("The other client has not got it either.");
    // Fill in end: 8.3
