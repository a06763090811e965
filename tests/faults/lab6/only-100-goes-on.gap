# The proxy forwards 100 responses, but no other 1xx responses.
# caught by: lab6/forwards-early-hints-at-once

    // Fill in start: 6.6 passOnInterim
    if (_request.line.version < "HTTP/1.1" || head.status != 100)
        return;
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
