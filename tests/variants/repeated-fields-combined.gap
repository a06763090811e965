# Field lines with the same name are combined into one, except Set-Cookie (RFC 9110 section 5.3).
# may differ: repeated fields (combined)

    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    FieldList left = head.fields;
    for (const Field& field : head.fields)
    {
        std::string value = field.value;
        if (field.name != "Set-Cookie")
        {
            const auto values = left.findAll(field.name);
            if (values.empty())
                continue;
            value.clear();
            for (const std::string& one : values)
                value += (value.empty() ? "" : ", ") + one;
            left.remove(field.name);
        }
        text += field.name + ": " + value + "\r\n";
    }
    return text + "\r\n";
    // Fill in end: 1.5
