# The fields of a 304 that are about the connection are stored too.
# caught by: lab7/hop-by-hop-fields-of-a-304-are-not-stored

    // Fill in start: 7.8 freshened
    FieldList news = notModified.fields;
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.remove("Age");
    result.fields.removeAll(news.names());
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
