# The proxy closes every HTTP/1.0 connection, even if the client asks to keep it (RFC 9112 section 9.3: MAY).
# may differ: reuse of connections

    // Fill in start: 6.2 keepsConnection
    if (fields.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1";
    // Fill in end: 6.2
