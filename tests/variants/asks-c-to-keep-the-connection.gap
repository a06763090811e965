# The request does not ask the origin to close the connection. The framing shows where the response
# ends, and then the proxy may close (RFC 9112 section 9.5: at any time).
# may differ: connection kept or closed

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        if (field.name != "Connection")
            text += field.name + ": " + field.value + "\r\n";
    return text + "Connection: keep-alive\r\n\r\n";
    // Fill in end: 2.3
