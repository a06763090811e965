# The proxy treats the body as a C string, which ends at the first NUL byte.
# caught by: lab6/forwards-a-large-binary-body

    // Fill in start: 6.5 relayTo
    try
    {
        while (!isComplete())
        {
            if (!_waiting.empty())
            {
                _waiting = _waiting.c_str();
                _waiting.erase(0, origin.sendNow(_waiting));
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
