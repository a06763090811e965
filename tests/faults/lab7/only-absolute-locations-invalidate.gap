# Only a URI with scheme and host in Location invalidates.
# caught by: lab7/every-form-of-location-invalidates

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    for (const char* name : {"Location", "Content-Location"})
    {
        const auto reference = response.fields.find(name);
        const auto named = reference && reference->find("://") != std::string::npos ? resolve(*reference, target) : std::nullopt;
        if (named && named->authority() == target.authority())
            result.push_back(*named);
    }
    // Fill in end: 7.10
