# The proxy keeps the fields of one request, and adds them to the client's next one.
# caught by: lab6/fields-do-not-leak-into-the-next-request

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    static FieldList known;
    for (const Field& field : known)
        if (!fields.find(field.name))
            fields.add(field.name, field.value);
    known = fields;
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
