# The request is sent twice.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 1 of 91

    // Fill in start: 2.3 formatRequest
    const std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                             "Host: " + target.authority() + "\r\n" + //
                             "Connection: close\r\n" + //
                             "\r\n";
    return text + text;
    // Fill in end: 2.3
