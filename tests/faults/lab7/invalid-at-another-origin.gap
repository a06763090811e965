# One origin can invalidate the stored responses of another.
# caught by: lab7/cross-origin-location-invalidates-nothing

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    for (const char* name : {"Location", "Content-Location"})
    {
        const auto reference = response.fields.find(name);
        const auto named = reference ? resolve(*reference, target) : std::nullopt;
        if (named)
            result.push_back(*named);
    }
    // Fill in end: 7.10
