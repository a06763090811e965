# The proxy does not forward 1xx responses.
# caught by: lab6/passes-early-hints-on, lab6/waits-with-the-body-until-c-wants-it

    // Fill in start: 6.6 passOnInterim
    if (head.status == 199)
        _client.sendAll(formatResponseHead(head));
    // Fill in end: 6.6
