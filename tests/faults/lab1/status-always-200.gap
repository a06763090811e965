# The status line says 200 OK, whatever happened.
# caught by: lab1/answers-404-for-a-missing-file, lab1/rejects-an-invalid-request-line
# seen in: 6 of 91

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 200 OK\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
