# The origin gets the client's fields with their names in lower case, without a space after the
# colon, and with Host last.
# may differ: case and whitespace of header fields

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n";
    for (const Field& field : fields)
    {
        for (const char c : field.name)
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text += ":" + field.value + "\r\n";
    }
    return text + "host:" + target.authority() + "\r\n\r\n";
    // Fill in end: 2.3
