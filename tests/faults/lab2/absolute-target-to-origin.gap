# The request line sent to the origin contains the whole URI instead of the path.
# caught by: lab2/requests-the-path-from-the-origin

    // Fill in start: 2.3 formatRequest
    return method + " http://" + target.authority() + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
