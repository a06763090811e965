# A process that waits for another one's fetch looks again after a tenth of a millisecond. After
# three times the timeout it fetches alone.
# may differ: timing

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter waiter(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    const auto deadline = std::chrono::steady_clock::now() + 3 * _services.options.timeout;
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
    {
        if (std::chrono::steady_clock::now() > deadline)
            return Followed::alone;
        _answer.requireClient(_services.signals.isPending());
        const timespec nap{0, 100000};
        ::nanosleep(&nap, nullptr);
    }
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()) && sendShared(*entry, waiter, why))
        return Followed::answered;
    // If it was killed, another one of those that wait may have taken its place by now.
    const auto state = waiter.look();
    const bool wasKilled = state == CollapsedFetchWaiter::State::abandoned ||
                           state == CollapsedFetchWaiter::State::fetching;
    return wasKilled ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
