# Whatever goes wrong, the connection is closed without a response.
# caught by: lab4/refuses-two-hosts, lab4/refuses-a-blank-before-the-colon, lab4/says-that-c-was-silent

    // Fill in start: 4.4 errorForCurrentException
    if (peer == Peer::client || peer == Peer::origin || peer == Peer::name)
        throw;
    return {500, ""};
    // Fill in end: 4.4
