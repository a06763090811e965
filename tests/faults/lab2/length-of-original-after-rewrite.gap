# The rewritten request is sent with the length that the original had.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 2 of 91

    // Fill in start: 2.3 formatRequest
    const std::string original = method + " /" + target.authority() + target.path + " HTTP/1.1\r\n" +
                                 "Host: localhost:8899\r\n\r\n";
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n" + //
                       "Connection: close\r\n" + //
                       "\r\n";
    text.resize(original.size());
    return text;
    // Fill in end: 2.3
