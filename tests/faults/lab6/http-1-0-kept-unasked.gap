# The proxy keeps an HTTP/1.0 connection open without having been asked to.
# caught by: lab6/asks-a-server-of-http-1-0-on-a-new-connection, lab6/keeps-a-connection-of-http-1-0-if-asked

    // Fill in start: 6.2 keepsConnection
    if (fields.hasMember("Connection", "close"))
        return false;
    return !version.empty();
    // Fill in end: 6.2
