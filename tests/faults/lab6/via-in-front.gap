# The proxy puts itself first in Via, before the proxies that forwarded the request earlier.
# caught by: lab6/appends-itself-to-the-end-of-via
// Fill in start: 6.4 requestFields
    FieldList fields;
    fields.add("Via", viaValue(request.line.version, pseudonym));
    for (const Field& field : endToEndFields(request.fields))
        fields.add(field.name, field.value);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    return fields;
// Fill in end: 6.4
