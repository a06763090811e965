# The proxy sends a weak ETag back without its W/.
# caught by: lab7/keeps-the-w-prefix-of-a-weak-etag

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", tag->substr(tag->find('"')));
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
