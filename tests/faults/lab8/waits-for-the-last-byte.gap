# Waiting clients get nothing until the whole response has arrived.
# caught by: lab8/late-client-joins-a-response-in-progress, lab8/streams-the-response-to-a-waiting-client

    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    return isLocked(_descriptor.get()) ? State::fetching : State::abandoned;
    // Fill in end: 8.2
