# Whatever method the client uses, the origin gets a GET.
# caught by: lab2/forwards-head-and-expects-no-body

    // Fill in start: 2.3 formatRequest
    static_cast<void>(method);
    return "GET " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" + //
           "Connection: close\r\n" + //
           "\r\n";
    // Fill in end: 2.3
