# The proxy sends the origin requests of HTTP/1.0, but with a Host field. The origin may still
# answer in HTTP/1.1.
# may differ: HTTP version of the request line
# in the starter of lab: 6

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.0\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
