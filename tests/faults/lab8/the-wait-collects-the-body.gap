# A waiting process receives the whole body before it sends its client the first byte.
# caught by: lab8/late-client-joins-a-response-in-progress

    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(_services.store.folder(), _complete.key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        while (!entry->isAtEnd())
        {
            const bool over = watch.look() != CollapsedFetchWaiter::State::shown;
            if (entry->next().empty() && !entry->isAtEnd() && (over || !watch.wait(deadline)))
                return Followed::alone;
        }
        return recheckStore(why);
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
