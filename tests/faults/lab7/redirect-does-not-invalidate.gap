# Only a 2xx response invalidates: POST answered by 303 leaves the old page.
# caught by: lab7/invalidated-by-method-and-status

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 299)
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
