# The reason phrase is empty, but the space before it stays (RFC 9112 section 4).
# may differ: reason phrase

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " \r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
