# The proxy closes an HTTP/1.0 connection even if it has been asked to keep it open.
# caught by: lab6/honors-http-1-0-keep-alive-for-own-files

    // Fill in start: 6.2 keepsConnection
    if (fields.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1";
    // Fill in end: 6.2
