# A process that waits for another one's fetch has no deadline.
# caught by: lab8/hints-are-no-answer

    // Fill in start: 8.3 follow
    FlightWatch watch(_services.store.folder(), _keeping.wholes().key());
    while (watch.look() == FlightWatch::State::fetching)
        if (!watch.wait(FlightWatch::Clock::now() + std::chrono::hours(1)))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.aside());
    if (entry && mayShare(entry->head()))
    {
        _answer.sendGrowing(*entry, watch, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return watch.look() == FlightWatch::State::abandoned ? Followed::again : reuseNewcomer(why);
    // Fill in end: 8.3
