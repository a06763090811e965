# Every waiting client gets the response that is being fetched, whatever Vary says.
# caught by: lab8/only-the-same-language-shares-a-fetch, lab8/another-language-gets-its-own-fetch

    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter watch(_services.store.folder(), _complete.key());
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry)
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
