# A process that waits for another one's fetch has no deadline.
# caught by: lab8/hints-are-no-answer

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(_services.store.folder(), _update.complete().key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(CollapsedFetchWaiter::Clock::now() + std::chrono::hours(1)))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayShare(entry->head()))
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
