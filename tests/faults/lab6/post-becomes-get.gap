# The proxy sends GET to the origin, whatever the client's method is.
# caught by: lab6/forwards-a-form-body, lab6/forwards-unknown-methods
# seen in: 32 of 91

    // Fill in start: 2.3 formatRequest
    std::string text = (method.empty() ? method : "GET") + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
