# The proxy forwards the fields in reverse order, even the lines of a repeated field.
# caught by: lab6/forwards-repeated-fields-in-order

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
