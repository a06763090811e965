# A waiting process receives the whole body before it sends its client the first byte.
# caught by: lab8/late-client-joins-a-response-in-progress

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(watch))
            return Followed::alone;
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        while (!entry->isAtEnd())
        {
            const bool over = watch.look() != CollapsedFetchWaiter::State::shown;
            if (entry->next().empty() && !entry->isAtEnd() && (over || !awaitChange(watch)))
                return Followed::alone;
        }
        return recheckStore(why);
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
