# Cache-Status says hit for a response that another client has fetched.
# caught by: lab8/cache-status-reports-a-collapsed-request

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter waiter(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(waiter))
            return Followed::alone;
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()) &&
        _answer.sendGrowing(*entry, waiter, [&] { return awaitChange(waiter); }, CacheStatus{}))
        return Followed::answered;
    return waiter.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again
                                                                   : recheckStore(why);
    // Fill in end: 8.3
