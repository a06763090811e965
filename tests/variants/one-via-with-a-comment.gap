# The proxy appends itself to the members of Via that are already there, in one field and with a
# comment.
# may differ: additional request fields (Via)

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    std::string via;
    for (const std::string& one : fields.findAll("Via"))
        via += one + ", ";
    fields.remove("Via");
    fields.add("Via", via + viaValue(request.line.version, pseudonym) + " (the kit, so it says)");
    return fields;
    // Fill in end: 6.4
