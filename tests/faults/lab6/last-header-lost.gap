# The proxy drops the client's last field.
# caught by: lab6/forwards-request-fields, lab6/adds-itself-to-via-in-both-directions

    // Fill in start: 6.4 requestFields
    const FieldList all = endToEndFields(request.fields);
    FieldList fields;
    for (auto field = all.begin(); field != all.end() && field + 1 != all.end(); ++field)
        fields.add(field->name, field->value);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
