# The last response on a connection omits Connection: close if it has a Content-Length. (The field
# is only recommended: RFC 9112 section 9.6.)
# may differ: connection kept or closed

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        if (field.name != "Connection" || field.value != "close" || !head.fields.find("Content-Length"))
            text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
