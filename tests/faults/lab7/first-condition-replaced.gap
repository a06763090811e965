# Only the first of the client's If-None-Match lines gives way.
# caught by: lab7/validation-conditions-of-the-client

    // Fill in start: 7.7 validationRequest
    const auto tag = stored.fields.find("ETag");
    const auto date = stored.fields.find("Last-Modified");
    if (!tag && !date)
        return result;
    const auto set = [&result](const char* name, const std::optional<std::string>& value)
    {
        if (!value)
            result.fields.remove(name);
        else if (result.fields.find(name))
            result.fields.replace(name, *value);
        else
            result.fields.add(name, *value);
    };
    set("If-None-Match", tag);
    set("If-Modified-Since", date);
    // Fill in end: 7.7
