# The proxy adds its own validators after the client's instead of replacing them.
# caught by: lab7/revalidates-with-its-own-etag

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
