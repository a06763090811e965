# The Host field does not name the port, even if it is not 80.
# caught by: lab2/asks-c-for-the-path, lab2/takes-the-port-that-is-named

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.host + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
