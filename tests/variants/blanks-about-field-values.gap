# Field names in capital letters, blanks and tabs before and behind the values (RFC 9112 section
# 5.1).
# correct behaviours: header-name case and spacing

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
