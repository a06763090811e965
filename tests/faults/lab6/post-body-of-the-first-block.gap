# The proxy forwards only the part of the body that arrived with the head.
# caught by: lab6/streams-a-request-body, lab6/forwards-a-large-binary-body

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
