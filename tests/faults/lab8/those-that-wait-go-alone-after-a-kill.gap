# After the process that fetches is killed, each of those that wait asks the origin itself.
# caught by: lab8/one-of-those-that-wait-takes-over

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter waiter(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(waiter))
            return Followed::alone;
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()) && sendShared(*entry, waiter, why))
        return Followed::answered;
    return waiter.look() == CollapsedFetchWaiter::State::abandoned ? Followed::alone
                                                                   : recheckStore(why);
    // Fill in end: 8.3
