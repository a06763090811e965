# The lines of the response head end in a bare LF instead of CRLF.
# caught by: lab1/serves-a-text-file

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\n";
    return text + "\n";
    // Fill in end: 1.5
