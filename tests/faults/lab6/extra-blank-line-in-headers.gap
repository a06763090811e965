# The proxy writes an empty line between its own fields and the client's.
# caught by: lab6/passes-the-fields-of-the-request-on, lab6/passes-the-body-of-a-request-on

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
