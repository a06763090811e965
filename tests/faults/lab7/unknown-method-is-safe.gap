# A method that the proxy does not know invalidates nothing.
# caught by: lab7/invalidated-by-method-and-status

    // Fill in start: 7.10 invalidatedBy
    if ((request.line.method != "POST" && request.line.method != "PUT" &&
            request.line.method != "DELETE" && request.line.method != "PATCH") || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    for (const char* name : {"Location", "Content-Location"})
    {
        const auto reference = response.fields.find(name);
        const auto named = reference ? resolve(*reference, target) : std::nullopt;
        if (named && named->authority() == target.authority())
            result.push_back(*named);
    }
    // Fill in end: 7.10
