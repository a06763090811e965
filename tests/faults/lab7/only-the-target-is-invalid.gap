# The proxy does not invalidate the URIs in Location and Content-Location.
# caught by: lab7/post-invalidates-the-location-uri, lab7/post-invalidates-the-content-location-uri

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    // Fill in end: 7.10
