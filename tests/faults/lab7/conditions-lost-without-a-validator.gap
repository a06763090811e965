# Without a validator of its own, the proxy still removes the conditions of the client.
# caught by: lab7/validation-conditions-of-the-client

    // Fill in start: 7.7 validationRequest
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
