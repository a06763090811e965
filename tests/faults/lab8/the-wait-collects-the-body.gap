# A waiting process receives the whole body before it sends its client the first byte.
# caught by: lab8/who-comes-later-gets-what-has-come

    // Fill in start: 8.3 follow
    const auto deadline = FlightWatch::Clock::now() + _services.options.timeout;
    FlightWatch watch(_services.store.folder(), _keeping.wholes().key());
    while (watch.look() == FlightWatch::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.aside());
    if (entry && mayShare(entry->head()))
    {
        while (!entry->isAtEnd())
        {
            const bool over = watch.look() != FlightWatch::State::shown;
            if (entry->next().empty() && !entry->isAtEnd() && (over || !watch.wait(deadline)))
                return Followed::alone;
        }
        return reuseNewcomer(why);
    }
    return watch.look() == FlightWatch::State::abandoned ? Followed::again : reuseNewcomer(why);
    // Fill in end: 8.3
