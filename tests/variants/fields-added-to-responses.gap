# The proxy adds the fields that servers and proxies often add (RFC 9110 sections 6.6.1, 7.6.3 and
# 10.2.4, RFC 9111 sections 5.1 and 5.5).
# may differ: additional response fields
# in the starter of lab: 8
# (The given code of lab 8 compares a stored response with a second one, field by field.)

    // Fill in start: 1.5 formatResponseHead
    FieldList fields = head.fields;
    if (!fields.find("Date"))
        fields.add("Date", "Mon, 23 Nov 2026 10:00:00 GMT");
    if (!fields.find("Server"))
        fields.add("Server", "variant/1.0 (a comment)");
    if (!fields.find("Age"))
        fields.add("Age", "0");
    fields.add("Via", "1.1 127.0.0.1 (variant)");
    fields.add("X-Cache", "MISS from variant");
    fields.add("X-Proxy-Agent", "");
    fields.add("Warning", "199 - \"nothing, really\"");
    fields.add("Keep-Alive", "timeout=5, max=1");
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
