# The proxy does not invalidate the URIs in Location and Content-Location.
# caught by: lab7/location-is-invalid-too, lab7/content-location-is-invalid-too

    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    // Fill in end: 7.10
