# The proxy takes must-understand for permission to store any status.
# caught by: lab7/who-does-not-understand-keeps-nothing

    // Fill in start: 7.1 isStorable
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(response.fields);
    const bool forbidden = !said.has("must-understand") && said.has("no-store");
    if (asked.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    const bool forAll = said.has("must-revalidate") || said.has("public") || said.has("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (said.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
