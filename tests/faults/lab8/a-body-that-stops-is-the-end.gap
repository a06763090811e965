# If the process that fetches is gone, what has arrived so far passes for the whole body.
# caught by: lab8/aborted-response-never-looks-complete, lab8/killed-fetch-never-looks-complete

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
        std::ifstream body(watch.temporaryFile(), std::ios::binary);
        while (!entry->isAtEnd())
        {
            const bool over = watch.look() != CollapsedFetchWaiter::State::shown;
            if (entry->next().empty() && !entry->isAtEnd() && (over || !watch.wait(deadline)))
                break;
        }
        body.seekg(-static_cast<std::streamoff>(entry->given()), std::ios::end);
        StoredResponse stored{entry->head(), std::move(body), entry->given()};
        _answer.send(stored, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
