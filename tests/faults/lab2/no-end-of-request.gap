# The blank line that ends the request is missing.
# caught by: lab2/requests-the-path-from-the-origin

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n";
    // Fill in end: 2.3
