# If the origin accepts no more of the body, the proxy does not read what it has said.
# caught by: lab6/reads-the-response-of-an-origin-that-closes

    // Fill in start: 6.5 relayTo
    while (!isComplete())
    {
        if (!_waiting.empty())
            _waiting.erase(0, origin.sendNow(_waiting));
        if (isComplete() || origin.hasBytes() || awaitEither(origin))
            break;
        if (_waiting.empty())
            receiveBlock();
    }
    // Fill in end: 6.5
