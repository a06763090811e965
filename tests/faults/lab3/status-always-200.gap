# Every status line says 200.
# caught by: lab1/answers-404-for-a-missing-file, lab3/does-not-store-a-404, lab3/does-not-store-a-500, lab3/does-not-store-a-temporary-redirect
# seen in: 6 of 91

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 200 OK\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
