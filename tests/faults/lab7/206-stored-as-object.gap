# The proxy stores every 206 response, even if its place in the whole is not known.
# caught by: lab7/206-of-unknown-length-is-not-complete
# seen in: 10 of 62

    // Fill in start: 7.1 isStorable
    const bool forbidden =
        response.directives.has("must-understand") ? !understandsStatus(response.status) : response.directives.has("no-store");
    if (request.directives.has("no-store") || forbidden || response.directives.hasAlone("private"))
        return false;
    const bool forAll = response.directives.has("must-revalidate") || response.directives.has("public") || response.directives.has("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*"))
        return false;
    if (response.directives.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
