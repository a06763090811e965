# Of a field repeated in a 304, only the last line is stored.
# caught by: lab7/copies-repeated-fields-from-a-304

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.remove("Age");
    for (const Field& field : news)
    {
        result.fields.remove(field.name);
        result.fields.add(field.name, field.value);
    }
    // Fill in end: 7.8
