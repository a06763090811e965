# Whatever goes wrong, the connection is closed without a response.
# caught by: lab4/rejects-two-host-fields, lab4/rejects-whitespace-before-the-colon, lab4/answers-504-for-a-silent-origin
# seen in: 62 of 91

    // Fill in start: 4.4 errorForCurrentException
    if (peer == Peer::client || peer == Peer::origin || peer == Peer::name)
        throw;
    return {500, ""};
    // Fill in end: 4.4
