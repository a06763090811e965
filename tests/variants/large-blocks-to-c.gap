# The proxy receives all of the request body that has arrived, up to a megabyte, before it sends the
# next block.
# may differ: size of the writes

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
            {
                receiveBlock();
                std::string block = std::move(_waiting);
                while (!_body.isComplete() && block.size() < 1'000'000 && !_client->isQuiet())
                {
                    receiveBlock();
                    block += _waiting;
                }
                _waiting = std::move(block);
            }
        }
    }
    catch (const Poco::IOException&)
    {
        // With the client gone, nobody is left to tell. An origin that takes no more usually said
        // why before it closed the connection.
        _waiting.clear();
    }
    // Fill in end: 6.5
