# The proxy writes the whole URI into the request line that it sends to the origin.
# caught by: lab6/accepts-a-request-in-absolute-form

    // Fill in start: 2.3 formatRequest
    std::string text = method + " http://" + target.authority() + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
