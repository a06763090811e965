# A client that has joined a response is left with half of it if the shared copy ends early.
# caught by: lab8/outgrowing-response-reaches-both-clients

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter waiter(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(waiter))
            return Followed::alone;
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        sendShared(*entry, waiter, why);
        return Followed::answered;
    }
    // If it was killed, another one of those that wait may have taken its place by now.
    const auto state = waiter.look();
    const bool wasKilled = state == CollapsedFetchWaiter::State::abandoned ||
                           state == CollapsedFetchWaiter::State::fetching;
    return wasKilled ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
