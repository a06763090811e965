# The fields of a response are sorted by name; fields of the same name keep their order (RFC 9110
# section 5.3).
# may differ: repeated fields (sent separately)

    // Fill in start: 1.5 formatResponseHead
    std::vector<Field> fields(head.fields.begin(), head.fields.end());
    std::stable_sort(fields.begin(), fields.end(),
        [](const Field& one, const Field& other) { return one.name < other.name; });
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
