# The proxy asks the origin for content without a coding, and names itself as the user agent.
# may differ: User-Agent and Accept-Encoding

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    fields.remove("Accept-Encoding");
    fields.remove("User-Agent");
    fields.add("Accept-Encoding", "identity");
    fields.add("User-Agent", "proxy");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
