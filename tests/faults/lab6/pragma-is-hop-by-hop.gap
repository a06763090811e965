# Pragma is not passed on.
# caught by: lab6/forwards-fields-that-look-hop-by-hop

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Pragma");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
