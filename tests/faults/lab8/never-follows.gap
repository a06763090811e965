# A process that sees another one fetching asks the origin all the same.
# caught by: lab8/two-clients-share-one-fetch, lab8/late-client-joins-a-response-in-progress

    // Fill in start: 8.2 look
    static_cast<void>(hasName(_descriptor.get()));
    static_cast<void>(isLocked(_descriptor.get()));
    return State::over;
    // Fill in end: 8.2
