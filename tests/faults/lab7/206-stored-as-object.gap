# The proxy stores every 206 response, even if its place in the whole is not known.
# caught by: lab7/a-part-of-nobody-knows-what-is-not-the-whole

    // Fill in start: 7.1 isStorable
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(response.fields);
    const bool forbidden =
        said.has("must-understand") ? !understandsStatus(response.status) : said.has("no-store");
    if (asked.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    const bool forAll = said.has("must-revalidate") || said.has("public") || said.has("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*"))
        return false;
    if (said.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
