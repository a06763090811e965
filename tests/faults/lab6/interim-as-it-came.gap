# The proxy forwards a 1xx response with its hop-by-hop fields.
# caught by: lab6/forwards-early-hints-at-once

    // Fill in start: 6.6 passOnInterim
    if (_request.line.version < "HTTP/1.1")
        return;
    FieldList fields = head.fields;
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
