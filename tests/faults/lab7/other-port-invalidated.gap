# Location invalidates pages of another port of the same host.
# caught by: lab7/invalidated-locations

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    for (const char* name : {"Location", "Content-Location"})
    {
        const auto reference = response.fields.find(name);
        const auto named = reference ? resolve(*reference, target) : std::nullopt;
        if (named && named->host == target.host)
            result.push_back(*named);
    }
    // Fill in end: 7.10
