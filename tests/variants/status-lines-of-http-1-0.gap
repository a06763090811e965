# All responses say HTTP/1.0, except those in chunks (RFC 9112 section 6.1).
# may differ: HTTP version of the status line
# in the starter of lab: 6

    // Fill in start: 1.5 formatResponseHead
    const bool chunked = head.fields.find("Transfer-Encoding").has_value();
    std::string text = chunked ? "HTTP/1.1 " : "HTTP/1.0 ";
    text += std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
