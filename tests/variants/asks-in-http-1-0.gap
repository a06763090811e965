# Asks C in HTTP/1.0, with a Host field all the same. C may still answer in HTTP/1.1.
# correct behaviours: status-line version (of the request to C)

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.0\r\n" + //
           "Host: " + target.authority() + "\r\n" +       //
           "\r\n";
    // Fill in end: 2.3
