# OPTIONS invalidates too.
# caught by: lab7/options-invalidates-nothing

    // Fill in start: 7.10 invalidatedBy
    if (request.line.method == "GET" || request.line.method == "HEAD" || response.status < 200 || response.status > 399)
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
