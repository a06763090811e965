# The proxy never stores a response to Authorization, whatever the origin allows.
# caught by: lab7/three-words-open-what-needed-a-password

    // Fill in start: 7.1 isStorable
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(response.fields);
    const bool forbidden =
        said.has("must-understand") ? !understandsStatus(response.status) : said.has("no-store");
    if (asked.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    if (request.fields.find("Authorization"))
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (said.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
