# Of the fields that a 304 may have, the stored ones are dropped even if this 304 does not have them.
# caught by: lab7/revalidates-each-variant-separately

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.removeAll({"Age", "Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Vary"});
    result.fields.removeAll(news.names());
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
