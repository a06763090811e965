# The proxy reduces several spaces within a value to one.
# caught by: lab6/forwards-field-values-byte-for-byte

    // Fill in start: 6.4 requestFields
    FieldList fields;
    for (const Field& field : endToEndFields(request.fields))
    {
        std::string value;
        for (const char c : field.value)
            if (c != ' ' || !value.ends_with(' '))
                value += c;
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
