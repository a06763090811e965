# A process that waits for another one's fetch looks again after a tenth of a millisecond.
# may differ: timing

    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter waiter(_services.store.folder(), _complete.key());
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
    {
        if (SteadyClock::now() >= deadline)
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
        const timespec nap{0, 100000};
        ::nanosleep(&nap, nullptr);
    }
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        _answer.sendGrowing(*entry, waiter, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return waiter.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again
                                                                   : recheckStore(why);
    // Fill in end: 8.3
