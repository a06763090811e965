# Passes the fields on from the last to the first, and so those of one name too.
# caught by: lab6/keeps-repeated-fields-in-their-order

    // Fill in start: 6.4 requestFields
    const FieldList came = endToEndFields(request.fields);
    FieldList fields;
    for (auto field = came.end(); field != came.begin();)
    {
        --field;
        fields.add(field->name, field->value);
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
