# The proxy ignores Expect from an HTTP/1.0 client, but forwards the field.
# may differ: end-to-end fields of requests

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
