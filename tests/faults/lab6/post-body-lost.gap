# The proxy sends the head of the request, but no body.
# caught by: lab6/passes-the-body-of-a-request-on, lab6/passes-a-chunked-request-on

    // Fill in start: 6.5 relayTo
    origin.sendAll(_waiting);
    _waiting.clear();
    // Fill in end: 6.5
