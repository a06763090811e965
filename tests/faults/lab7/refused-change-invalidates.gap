# The proxy invalidates without checking whether the request succeeded.
# caught by: lab7/failed-post-invalidates-nothing

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method))
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
