# Only the first line of the If-None-Match of the client is replaced.
# caught by: lab7/revalidation-replaces-every-condition-line

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    const auto tag = stored.fields.find("ETag");
    if (tag && result.fields.find("If-None-Match"))
        result.fields.replace("If-None-Match", *tag);
    else if (tag)
        result.fields.add("If-None-Match", *tag);
    result.fields.remove("If-Modified-Since");
    if (const auto date = stored.fields.find("Last-Modified"))
        result.fields.add("If-Modified-Since", *date);
    // Fill in end: 7.7
