# Only the version HTTP/1.1 itself means that the connection persists.
# caught by: lab6/persistence

    // Fill in start: 6.2 keepsConnection
    if (fields.hasMember("Connection", "close"))
        return false;
    return version == "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
