# The proxy does not listen to the origin until it has sent the whole body.
# caught by: lab6/forwards-a-response-before-the-body-ends, lab6/forwards-100-continue

    // Fill in start: 6.5 relayTo
    origin.sendAll(_waiting);
    _waiting.clear();
    while (!_body.isComplete())
    {
        receiveBlock();
        origin.sendAll(_waiting);
        _waiting.clear();
    }
    // Fill in end: 6.5
