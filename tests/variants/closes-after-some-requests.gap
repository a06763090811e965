# The proxy keeps a connection open for some messages and then closes it, which is always allowed
# (RFC 9112 section 9.5).
# may differ: connection kept or closed

    // Fill in start: 6.2 keepsConnection
    static int asked = 0;
    if (++asked > 40)
        return false;
    if (fields.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
