# A waiting process gives up after the timeout, although the fetch goes on.
# caught by: lab8/waiting-client-outlasts-early-hints

    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(watch) || SteadyClock::now() >= deadline)
            throw BadMessage("Another client's request takes too long.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()) && sendShared(*entry, watch, why))
        return Followed::answered;
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
