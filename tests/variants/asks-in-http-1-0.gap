# Asks C in HTTP/1.0, with a Host field all the same. C may still answer in HTTP/1.1.
# correct behaviours: status-line version (of the request to C)
# in the starter of lab: 6

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.0\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
