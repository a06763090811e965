# Does not ask C to end the connection: the framing tells where the response ends, and then B
# closes (RFC 9112 section 9.6 lets either side close when it likes).
# correct behaviours: connection close or keep-alive

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" +       //
           "Connection: keep-alive\r\n" +                 //
           "Keep-Alive: timeout=5\r\n" +                  //
           "\r\n";
    // Fill in end: 2.3
