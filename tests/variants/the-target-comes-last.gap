# The target itself is named after those in Location and Content-Location.
# may differ: order of the targets

    // Fill in start: 7.10 invalidatedBy
    const bool hasChanged =
        !isSafe(request.line.method) && response.status >= 200 && response.status < 400;
    for (const char* name : {"Content-Location", "Location"})
        if (const auto reference = response.fields.find(name); reference && hasChanged)
            if (const auto named = resolve(*reference, target))
                if (named->host == target.host && named->port == target.port)
                    result.push_back(*named);
    if (hasChanged)
        result.push_back(target);
    // Fill in end: 7.10
