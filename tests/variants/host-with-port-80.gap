# The Host field names the port always, 80 too; its name is in small letters, and no blank stands
# behind the colon (RFC 9110 section 4.2.3, RFC 9112 section 5).
# correct behaviours: Host with or without the default port; header-name case and spacing

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n";
    for (const Field& field : fields)
        text += field.name + ":" + field.value + "\r\n";
    return text + "host:" + target.host + ":" + std::to_string(target.port) + " \t\r\n\r\n";
    // Fill in end: 2.3
