# If the process that fetches is gone, what has arrived so far passes for the whole body.
# caught by: lab8/nobody-takes-a-half-for-the-whole, lab8/a-killed-process-leaves-no-half

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
        CacheResponse head = entry->head();
        std::string body;
        while (!entry->isAtEnd())
        {
            const bool over = watch.look() != CollapsedFetchWaiter::State::shown;
            const std::string_view block = entry->next();
            body += block;
            if (block.empty() && !entry->isAtEnd() && (over || !watch.wait(deadline)))
                break;
        }
        _response.begin(head, {BodyEnd::length, body.size()});
        _response.write(body);
        _response.finish();
        return Followed::answered;
    }
    return watch.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again : recheckStore(why);
    // Fill in end: 8.3
