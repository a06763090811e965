# If-Match and If-Unmodified-Since do not reach the origin.
# caught by: lab7/revalidation-keeps-other-preconditions

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    result.fields.remove("If-None-Match");
    result.fields.remove("If-Modified-Since");
    result.fields.remove("If-Match");
    result.fields.remove("If-Unmodified-Since");
    if (const auto tag = stored.fields.find("ETag"))
        result.fields.add("If-None-Match", *tag);
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
