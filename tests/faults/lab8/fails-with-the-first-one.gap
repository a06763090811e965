# If the process that fetches has nothing to share, the waiting clients get a 502.
# caught by: lab8/what-is-for-one-makes-no-queue, lab8/a-killed-process-holds-nobody-up

    // Fill in start: 8.3 follow
    const auto deadline = CollapsedFetchWaiter::Clock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(_services.store.folder(), _update.complete().key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayShare(entry->head()))
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    if (recheckStore(why) == Followed::answered)
        return Followed::answered;
    throw ErrorResponse(502, "The other client has not got it either.");
    // Fill in end: 8.3
