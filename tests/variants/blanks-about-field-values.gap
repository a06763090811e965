# The names of response fields are in capital letters, with spaces and tabs around the values (RFC
# 9110 section 5.1, RFC 9112 section 5).
# may differ: case and whitespace of header fields

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
    {
        for (const char c : field.name)
            text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        text += ": \t  " + field.value + " \t \r\n";
    }
    return text + "\r\n";
    // Fill in end: 1.5
