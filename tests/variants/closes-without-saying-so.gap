# The connection ends after each response, but no field says so (RFC 9112 section 9.6 asks for it
# only with SHOULD), except where a client could wait for the end of the body.
# correct behaviours: connection close or keep-alive to the client

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        if (field.name != "Connection" || field.value != "close" || !head.fields.find("Content-Length"))
            text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
