# The proxy sends the head of the request, but no body.
# caught by: lab6/forwards-a-form-body, lab6/forwards-a-chunked-request-body
# seen in: 12 of 91

    // Fill in start: 6.5 relayTo
    origin.sendAll(_waiting);
    _waiting.clear();
    // Fill in end: 6.5
