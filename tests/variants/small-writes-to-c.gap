# The request is sent to the origin in pieces of at most a thousand bytes.
# may differ: size of the writes

    // Fill in start: 6.5 relayTo
    try
    {
        while (!isComplete())
        {
            if (!_waiting.empty())
                _waiting.erase(0, origin.sendNow(std::string_view(_waiting).substr(0, 1000)));
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
