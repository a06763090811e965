# One byte too many is sent: the NUL that ends a C string.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 2 of 91

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n" + //
           std::string(1, '\0');
    // Fill in end: 2.3
