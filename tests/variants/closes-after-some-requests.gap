# Keeps a connection for some messages, and then closes it: that is always allowed (RFC 9112 section
# 9.5).
# correct behaviours: connection close or keep-alive

    // Fill in start: 6.2 keepsConnection
    static int asked = 0;
    if (++asked > 40)
        return false;
    if (fields.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
