# Every waiting client gets the response that is being fetched, whatever Vary says.
# caught by: lab8/the-same-language-is-shared, lab8/another-language-is-asked-for-alone

    // Fill in start: 8.3 follow
    const auto deadline = CollapsedFetchWaiter::Clock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(_services.store.folder(), _update.complete().key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry)
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
