# The proxy sends If-Modified-Since only if there is no ETag.
# caught by: lab7/revalidates-with-etag-and-last-modified

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    else if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
