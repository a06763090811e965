# The proxy replaces non-ASCII bytes with question marks.
# caught by: lab6/forwards-field-values-byte-for-byte

    // Fill in start: 6.4 requestFields
    FieldList fields;
    for (const Field& field : endToEndFields(request.fields))
    {
        std::string value;
        for (const char c : field.value)
            value += static_cast<unsigned char>(c) < 128 ? c : '?';
        fields.add(field.name, value);
    }
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
