# The proxy takes must-understand for permission to store any status.
# caught by: lab7/must-understand-requires-a-known-status

    // Fill in start: 7.1 isStorable
    const bool forbidden = !response.directives.has("must-understand") && response.directives.has("no-store");
    if (request.directives.has("no-store") || forbidden || response.directives.hasAlone("private"))
        return false;
    const bool forAll = response.directives.has("must-revalidate") || response.directives.has("public") || response.directives.has("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (response.directives.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
