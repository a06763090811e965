# The proxy does not forward 1xx responses.
# caught by: lab6/forwards-early-hints-at-once, lab6/forwards-100-continue

    // Fill in start: 6.6 passOnInterim
    if (head.status == 199)
        _client.sendAll(formatResponseHead(head));
    // Fill in end: 6.6
