# Every waiting client gets the response that is being fetched, whatever Vary says.
# caught by: lab8/only-the-same-language-shares-a-fetch, lab8/another-language-gets-its-own-fetch

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(watch))
            return Followed::alone;
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && sendShared(*entry, watch, why))
        return Followed::answered;
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
