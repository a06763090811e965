# A POST that is answered by a redirect invalidates nothing.
# caught by: lab7/every-2xx-and-3xx-to-a-post-invalidates

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
