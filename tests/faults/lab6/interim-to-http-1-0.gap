# The proxy forwards 1xx responses to HTTP/1.0 clients too.
# caught by: lab6/an-old-client-gets-no-early-hints, lab6/expects-nothing-for-http-1-0

    // Fill in start: 6.6 passOnInterim
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
