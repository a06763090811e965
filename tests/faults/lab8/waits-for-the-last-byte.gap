# Waiting clients get nothing until the whole response has arrived.
# caught by: lab8/who-comes-later-gets-what-has-come, lab8/each-piece-goes-to-those-who-wait

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    return isLocked(_descriptor.get()) ? State::fetching : State::abandoned;
    // Fill in end: 8.2
