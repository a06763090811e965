# The last response on a connection has no Content-Length: without chunks, the end of the connection
# ends the body (RFC 9112 section 6.3, rule 8). A body that is cut short ends with a reset.
# may differ: Content-Length or not, also for HEAD; framing

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    FieldList fields = head.fields;
    if (fields.hasMember("Connection", "close"))
        fields.remove("Content-Length");
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
