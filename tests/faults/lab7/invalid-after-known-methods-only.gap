# Only POST, PUT and DELETE invalidate stored responses, and unknown methods do not.
# caught by: lab7/unknown-method-invalidates-stored-response

    // Fill in start: 7.10 invalidatedBy
    if ((request.line.method != "POST" && request.line.method != "PUT" && request.line.method != "DELETE") || response.status < 200 || response.status > 399)
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
