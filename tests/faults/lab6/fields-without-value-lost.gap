# The proxy drops a field whose value is empty.
# caught by: lab6/forwards-field-values-byte-for-byte

    // Fill in start: 6.4 requestFields
    FieldList fields;
    for (const Field& field : endToEndFields(request.fields))
        if (!field.value.empty())
            fields.add(field.name, field.value);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
