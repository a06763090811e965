# The stored response gets the status of the 304.
# caught by: lab7/updated-fields

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.remove("Age");
    result.status = notModified.status;
    result.fields.removeAll(news.names());
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
