# The proxy stores only responses with status 200, whatever the origin says.
# caught by: lab7/stores-a-404-with-an-explicit-lifetime, lab7/stores-an-unknown-status-with-a-lifetime, lab7/serves-a-range-from-a-partial-response

    // Fill in start: 7.1 isStorable
    const bool forbidden =
        response.directives.has("must-understand") ? !understandsStatus(response.status) : response.directives.has("no-store");
    if (request.directives.has("no-store") || forbidden || response.directives.hasAlone("private"))
        return false;
    const bool forAll = response.directives.has("must-revalidate") || response.directives.has("public") || response.directives.has("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (response.status != 200 || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    if (response.directives.has("public") || hasLifetime(response))
        return true;
    const bool hasValidator = response.fields.find("ETag") || response.fields.find("Last-Modified");
    return mayBeStored(response) || (hasValidator && isHeuristicallyCacheable(response.status));
    // Fill in end: 7.1
