# The Host field always names the port, even 80. Its name is in lower case, and no space follows the
# colon (RFC 9110 section 4.2.3, RFC 9112 section 5).
# may differ: Host with or without the default port; case and whitespace of header fields

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n";
    for (const Field& field : fields)
        text += field.name + ":" + field.value + "\r\n";
    return text + "host:" + target.host + ":" + std::to_string(target.port) + " \t\r\n\r\n";
    // Fill in end: 2.3
