# The fields of a 304 are added after the stored ones instead of replacing them.
# caught by: lab7/updates-stored-fields-from-a-304

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.remove("Age");
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
