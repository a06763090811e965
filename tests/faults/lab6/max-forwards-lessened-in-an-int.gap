# Max-Forwards is read with stoi(), which throws for a number that an int cannot hold.
# caught by: lab6/forwarded-max-forwards

    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (forwardsLeft(request))
    {
        const int left = std::stoi(*request.fields.find("Max-Forwards"));
        fields.replace("Max-Forwards", std::to_string(std::max(left - 1, 0)));
    }
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
