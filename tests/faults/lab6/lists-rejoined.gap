# The proxy splits every value at its commas and joins it again, as if each were a list.
# caught by: lab6/forwards-field-values-byte-for-byte

    // Fill in start: 6.4 requestFields
    const FieldList came = endToEndFields(request.fields);
    FieldList fields;
    for (const Field& field : came)
    {
        std::string value;
        const FieldList one{field};
        for (const std::string& member : one.listMembers(field.name))
            value += (value.empty() ? "" : ", ") + member;
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
