# Asks C for / whatever the target was.
# caught by: lab2/asks-c-for-the-path

    // Fill in start: 2.3 formatRequest
    return method + " / HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
