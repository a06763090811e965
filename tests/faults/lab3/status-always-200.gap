# Every status line says 200.
# caught by: lab3/keeps-no-404, lab3/keeps-no-error-of-the-server, lab3/keeps-no-redirect

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 200 OK\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
