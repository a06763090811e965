# The proxy has its own reason phrases: two in capital letters, and one sentence for all other
# statuses (RFC 9112 section 4).
# may differ: reason phrase

    // Fill in start: 1.5 formatResponseHead
    const std::string reason = head.status == 200   ? "OKAY"
                               : head.status == 404 ? "NOT FOUND"
                                                    : "See 200: it isn't one; ask again";
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + reason + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
