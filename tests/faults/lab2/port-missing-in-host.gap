# The Host field does not name the port, even if it is not 80.
# caught by: lab2/requests-the-path-from-the-origin

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.host + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
