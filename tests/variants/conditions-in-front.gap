# The proxy writes its own conditions before the other fields of the client.
# may differ: order of the fields

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    FieldList fields;
    for (const char* name : {"ETag", "Last-Modified"})
        if (const auto value = stored.fields.find(name))
            fields.add(name[0] == 'E' ? "If-None-Match" : "If-Modified-Since", *value);
    result.fields.removeAll({"If-None-Match", "If-Modified-Since"});
    for (const Field& field : result.fields)
        fields.add(field.name, field.value);
    result.fields = fields;
    // Fill in end: 7.7
