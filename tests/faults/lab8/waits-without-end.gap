# A process that waits for another one's fetch has no deadline.
# caught by: lab8/early-hints-do-not-extend-the-timeout

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(_services.store.folder(), _complete.key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(SteadyClock::now() + std::chrono::hours(1)))
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
