# The proxy assumes that one send takes all the bytes.
# caught by: lab6/forwards-a-40-megabyte-body

    // Fill in start: 6.5 relayTo
    try
    {
        while (!isComplete())
        {
            if (!_waiting.empty())
            {
                origin.sendNow(_waiting);
                _waiting.clear();
            }
            if (isComplete() || origin.hasBytes() || awaitEither(origin))
                break;
            if (_waiting.empty())
                receiveBlock();
        }
    }
    catch (const Poco::IOException&)
    {
        // The origin takes no more. Usually it has said why before it closed the connection.
        _waiting.clear();
    }
    // Fill in end: 6.5
