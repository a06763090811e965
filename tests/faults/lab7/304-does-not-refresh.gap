# A 304 leaves the stored fields as they are.
# caught by: lab7/a-304-brings-the-fields-up-to-date, lab7/what-is-still-good-is-fresh-again, lab7/a-304-may-end-the-keeping

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    // Fill in end: 7.8
