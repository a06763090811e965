# The proxy sends the last chunk even if the client has left in the middle of the body.
# caught by: lab6/truncated-request-body-stays-incomplete

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
    catch (const Blamed&)
    {
        origin.sendAll("0\r\n\r\n");
        throw;
    }
    catch (const Poco::IOException&)
    {
        // The origin takes no more. Usually it has said why before it closed the connection.
        _waiting.clear();
    }
    // Fill in end: 6.5
