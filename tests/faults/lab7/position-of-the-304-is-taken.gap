# The Content-Range of the 304 becomes one of the stored response.
# caught by: lab7/updated-except

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    result.fields.remove("Age");
    result.fields.removeAll(news.names());
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
