# The proxy keeps an HTTP/1.0 connection open without having been asked to.
# caught by: lab6/http-1-0-origin-connection-is-not-reused, lab6/keeps-no-http-1-0-connection-unasked

    // Fill in start: 6.2 keepsConnection
    if (fields.hasMember("Connection", "close"))
        return false;
    return !version.empty();
    // Fill in end: 6.2
