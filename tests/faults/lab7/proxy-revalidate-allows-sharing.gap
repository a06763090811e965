# proxy-revalidate allows sharing a response to a request with Authorization.
# caught by: lab7/only-three-directives-allow-sharing-despite-auth

    // Fill in start: 7.1 isStorable
    const CacheControl& said = response.directives;
    const bool forbidden = (said.has("must-understand") && !understandsStatus(response.status)) ||
                           (said.has("no-store") && !said.permits("must-understand"));
    if (request.directives.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    const bool forAll =
        said.permits("must-revalidate") || said.permits("proxy-revalidate") || said.permits("public") || said.permits("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (said.permits("public") || hasLifetime(response))
        return true;
    // Cache-Control has been taken into account.
    ResponseHead silent = response;
    silent.fields.remove("Cache-Control");
    return mayBeStored(silent) ||
           (hasValidator(response) && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
