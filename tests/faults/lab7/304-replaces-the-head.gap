# The fields of a 304 replace all the stored fields.
# caught by: lab7/updates-stored-fields-from-a-304

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    result.fields = news;
    // Fill in end: 7.8
