# The fields of a 304 come first in the updated response.
# may differ: order of the fields

    // Fill in start: 7.8 freshened
    FieldList fields = endToEndFields(notModified.fields);
    fields.removeAll({"Content-Length", "Content-Range"});
    FieldList kept = stored.fields;
    kept.removeAll(fields.names());
    kept.remove("Age");
    for (const Field& field : kept)
        fields.add(field.name, field.value);
    result.fields = fields;
    // Fill in end: 7.8
