# The proxy sends the stored Date in If-Modified-Since, not Last-Modified.
# caught by: lab7/revalidates-with-last-modified

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Date"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
