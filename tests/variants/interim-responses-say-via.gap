# The proxy adds Via to interim (1xx) responses too.
# may differ: additional response fields (Via)

    // Fill in start: 6.6 passOnInterim
    if (_request.line.version < "HTTP/1.1")
        return;
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    fields.add("Via", viaValue(head.version, _pseudonym));
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in end: 6.6
