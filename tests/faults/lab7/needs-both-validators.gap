# The proxy revalidates only responses with both an ETag and a Last-Modified.
# caught by: lab7/revalidates-with-an-etag, lab7/revalidates-with-last-modified
# seen in: 1 of 17

    // Fill in start: 7.7 validationRequest
    if (!stored.fields.find("ETag") || !stored.fields.find("Last-Modified"))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
