# The origin gets fields with the same name as one list (RFC 9110 section 5.3).
# may differ: repeated fields (combined)

    // Fill in start: 6.4 requestFields
    const FieldList came = endToEndFields(request.fields);
    FieldList fields;
    for (const Field& field : came)
    {
        std::string value;
        for (const std::string& one : came.findAll(field.name))
            value += (value.empty() ? "" : ", ") + one;
        if (!fields.find(field.name))
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
