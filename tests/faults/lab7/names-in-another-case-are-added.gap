# A field of the 304 replaces the stored one only if its name is written in the same way.
# caught by: lab7/updated-fields

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    const auto names = news.names();
    FieldList kept;
    for (const Field& field : result.fields)
        if (std::find(names.begin(), names.end(), field.name) == names.end() &&
            field.name != "Age" && field.name != "age")
            kept.add(field.name, field.value);
    for (const Field& field : news)
        kept.add(field.name, field.value);
    result.fields = kept;
    // Fill in end: 7.8
