# The proxy sends the whole request head before it listens to the origin or the client.
# may differ: size of the writes

    // Fill in start: 6.5 relayTo
    try
    {
        origin.sendAll(_waiting);
        _waiting.clear();
        while (!isComplete())
        {
            if (!_waiting.empty())
                _waiting.erase(0, origin.sendNow(_waiting));
            if (isComplete() || origin.hasBytes() || awaitEither(origin))
                break;
            if (_waiting.empty())
                receiveBlock();
        }
    }
    catch (const Poco::IOException&)
    {
        // With the client gone, nobody is left to tell. An origin that takes no more usually said
        // why before it closed the connection.
        _waiting.clear();
    }
    // Fill in end: 6.5
