# If the client breaks off, the proxy takes it for an origin that accepts no more.
# caught by: lab6/end-in-a-request-body-reaches-the-origin

    // Fill in start: 6.5 relayTo
    try
    {
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
    catch (const std::exception&)
    {
        // The origin takes no more. Usually it has said why before it closed the connection.
        _waiting.clear();
    }
    // Fill in end: 6.5
