# The proxy forwards 1xx responses to HTTP/1.0 clients too.
# caught by: lab6/sends-no-1xx-to-an-http-1-0-client, lab6/sends-no-100-to-an-http-1-0-client

    // Fill in start: 6.6 passOnInterim
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
