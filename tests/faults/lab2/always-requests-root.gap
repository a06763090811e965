# The origin is always asked for /, whatever the target is.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 6 of 91

    // Fill in start: 2.3 formatRequest
    return method + " / HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
