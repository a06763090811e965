# The field lines still end in CR when CRLF is appended, so they end in CR CR LF.
# caught by: lab1/serves-a-text-file
# seen in: 3 of 91

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r" + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
