# The proxy does not check whether the request had Authorization before it stores a response.
# caught by: lab7/authorization-prevents-sharing
# seen in: 11 of 62

    // Fill in start: 7.1 isStorable
    const bool forbidden =
        response.directives.has("must-understand") ? !understandsStatus(response.status) : response.directives.has("no-store");
    if (request.directives.has("no-store") || forbidden || response.directives.hasAlone("private"))
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (response.directives.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
