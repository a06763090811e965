# The names of response fields are in lower case, without a space after the colon (RFC 9110 section
# 5.1, RFC 9112 section 5).
# may differ: case and whitespace of header fields

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
    {
        for (const char c : field.name)
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text += ":" + field.value + "\r\n";
    }
    return text + "\r\n";
    // Fill in end: 1.5
