# If the origin takes no more of a request, the proxy gives up with 502 at once.
# caught by: lab6/retries-a-get-that-cannot-be-sent, lab6/reads-the-response-of-an-origin-that-closes

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
    catch (const Poco::IOException&)
    {
        throw ErrorResponse(502, "The origin has closed the connection.");
    }
    // Fill in end: 6.5
