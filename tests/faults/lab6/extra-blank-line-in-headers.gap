# The proxy writes an empty line between its own fields and the client's.
# caught by: lab6/forwards-request-fields, lab6/forwards-a-form-body
# seen in: 6 of 91

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
