# The proxy forwards none of the client's fields to the origin.
# caught by: lab6/forwards-request-fields, lab6/forwards-repeated-fields-in-order
# seen in: 43 of 91

    // Fill in start: 6.4 requestFields
    FieldList fields;
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in end: 6.4
