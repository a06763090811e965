# The proxy does not see a no-store that a semicolon follows.
# caught by: lab7/no-store-before-a-semicolon-counts

    // Fill in start: 7.1 isStorable
    const CacheControl& said = response.directives;
    const bool forbidden = (said.has("must-understand") && !understandsStatus(response.status)) ||
                           (response.fields.hasMember("Cache-Control", "no-store") &&
                               !said.permits("must-understand"));
    if (request.directives.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    const bool forAll =
        said.permits("must-revalidate") || said.permits("public") || said.permits("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    return said.permits("public") || hasLifetime(response) || mayBeStored(response) ||
           (hasValidator(response) && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
