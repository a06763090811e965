# A 304 leaves the stored fields as they are.
# caught by: lab7/updates-stored-fields-from-a-304, lab7/304-makes-the-stored-response-fresh-again, lab7/304-with-no-store-discards-stored-response, lab7/stale-while-revalidate-accepts-a-304
# seen in: 4 of 17

    // Fill in start: 7.8 freshened
    FieldList news = endToEndFields(notModified.fields);
    news.remove("Content-Length");
    news.remove("Content-Range");
    // Fill in end: 7.8
