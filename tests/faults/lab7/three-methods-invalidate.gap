# Only POST, PUT and DELETE invalidate.
# caught by: lab7/every-unsafe-method-invalidates

    // Fill in start: 7.10 invalidatedBy
    const auto& method = request.line.method;
    if ((method != "POST" && method != "PUT" && method != "DELETE") || response.status < 200 || response.status > 399)
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
