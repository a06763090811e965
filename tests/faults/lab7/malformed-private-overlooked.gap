# A private directive counts only if it is written without a mistake.
# caught by: lab7/unclosed-private-is-not-shared

    // Fill in start: 7.1 isStorable
    const CacheControl& said = response.directives;
    const bool forbidden = (said.has("must-understand") && !understandsStatus(response.status)) ||
                           (said.has("no-store") && !said.permits("must-understand"));
    if (request.directives.has("no-store") || forbidden || said.permits("private"))
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
