# The blank line between head and body is missing.
# caught by: lab1/serves-a-text-file
# seen in: 13 of 91

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text;
    // Fill in end: 1.5
