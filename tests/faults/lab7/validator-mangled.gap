# The proxy removes the quotes from an ETag before it sends it back.
# caught by: lab7/revalidates-with-an-etag
# seen in: 2 of 17

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", tag->substr(1, tag->size() - 2));
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
