# The stored Age, from before the revalidation, survives a 304.
# caught by: lab7/304-makes-the-stored-response-fresh-again

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    for (const Field& field : news)
        result.fields.remove(field.name);
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
