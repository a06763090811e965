# The proxy keeps the connection open even if Connection says close.
# caught by: lab6/honors-close-in-a-connection-list

    // Fill in start: 6.2 keepsConnection
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
