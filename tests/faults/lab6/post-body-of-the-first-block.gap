# The proxy forwards only the part of the body that arrived with the head.
# caught by: lab6/passes-a-body-on-as-it-comes, lab6/passes-a-long-body-with-every-byte-on

    // Fill in start: 6.5 relayTo
    if (!isComplete() && _client->hasBytes())
    {
        const std::string head = std::move(_waiting);
        receiveBlock();
        _waiting.insert(0, head);
    }
    origin.sendAll(_waiting);
    _waiting.clear();
    // Fill in end: 6.5
