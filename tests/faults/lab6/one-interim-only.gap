# The proxy forwards only the first 1xx response.
# caught by: lab6/forwards-early-hints-at-once

    // Fill in start: 6.6 passOnInterim
    if (_request.line.version < "HTTP/1.1")
        return;
    static bool passedOn = false;
    if (passedOn)
        return;
    passedOn = true;
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
