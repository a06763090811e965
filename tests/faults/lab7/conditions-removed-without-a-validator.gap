# The conditions of the client are removed even if the proxy has none of its own.
# caught by: lab7/without-a-validator-the-client-asks

    // Fill in start: 7.7 validationRequest
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
