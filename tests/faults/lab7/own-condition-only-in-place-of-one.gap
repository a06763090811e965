# The proxy names its own validator only in place of one that the client has sent.
# caught by: lab7/stale-while-revalidate-accepts-a-304, lab7/revalidates-with-an-etag

    // Fill in start: 7.7 validationRequest
    if (!hasValidator(stored))
        return result;
    for (const auto& [condition, validator] :
        {std::pair{"If-None-Match", "ETag"}, std::pair{"If-Modified-Since", "Last-Modified"}})
        if (const bool asked = request.fields.find(condition).has_value(); asked)
        {
            result.fields.remove(condition);
            if (const auto own = stored.fields.find(validator))
                result.fields.add(condition, *own);
        }
    // Fill in end: 7.7
