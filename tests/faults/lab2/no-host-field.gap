# The request has no Host field.
# caught by: lab2/requests-the-path-from-the-origin

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
