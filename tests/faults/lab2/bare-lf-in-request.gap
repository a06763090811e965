# The lines of the request end in a bare LF instead of CRLF.
# caught by: lab2/requests-the-path-from-the-origin

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\n" + //
           "Host: " + target.authority() + "\n" + //
           "Connection: close\n" + //
           "\n";
    // Fill in end: 2.3
