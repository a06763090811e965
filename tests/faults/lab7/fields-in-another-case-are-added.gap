# A field of a 304 replaces the stored one only if its name is in the same case.
# caught by: lab7/304-replaces-fields-in-another-case

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields.remove("Age");
    FieldList kept;
    for (const Field& field : result.fields)
    {
        bool isNew = false;
        for (const Field& fresh : news)
            isNew = isNew || fresh.name == field.name;
        if (!isNew)
            kept.add(field.name, field.value);
    }
    result.fields = kept;
    for (const Field& field : news)
        result.fields.add(field.name, field.value);
    // Fill in end: 7.8
