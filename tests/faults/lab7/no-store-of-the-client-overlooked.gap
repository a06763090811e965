# The proxy looks for no-store only in the response.
# caught by: lab7/no-store-request-prevents-storing, lab7/cache-status-omits-stored-if-not-stored

    // Fill in start: 7.1 isStorable
    const bool forbidden =
        response.directives.has("must-understand") ? !understandsStatus(response.status) : response.directives.has("no-store");
    if (forbidden || response.directives.hasAlone("private"))
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
