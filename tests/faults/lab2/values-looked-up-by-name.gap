# Values are looked up by name, so two fields with the same name both get the value of the first.
# caught by: lab2/forwards-response-header-fields

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const std::string& name : head.fields.names())
        text += name + ": " + head.fields.find(name).value_or("") + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
