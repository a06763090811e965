# If the process that fetches is gone, what has arrived so far passes for the whole body.
# caught by: lab8/aborted-response-never-looks-complete, lab8/killed-fetch-never-looks-complete

    // Fill in start: 8.3 follow
    CollapsedFetchWaiter watch(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (watch.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(watch))
            return Followed::alone;
    auto entry = GrowingEntry::open(watch.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        std::ifstream body(watch.temporaryFile(), std::ios::binary);
        const auto await = [&] { return awaitChange(watch); };
        if (!_answer.sendGrowing(*entry, watch, await, collapsed(why)))
        {
            // No more comes, so this is the length.
            const auto length = entry->given();
            body.seekg(-static_cast<std::streamoff>(length), std::ios::end);
            StoredResponse stored{CacheResponse(entry->head()), std::move(body), length};
            _answer.continueAfter(std::move(*entry));
            _answer.send(stored, collapsed(why));
        }
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
