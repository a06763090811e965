# Sends C the fields that the textbooks ask for, and those that proxies add (RFC 9110 sections
# 7.6.3, 10.1.5 and 12.5.3).
# correct behaviours: User-Agent and Accept-Encoding; extra headers

    // Fill in start: 2.3 formatRequest
    return method + " " + target.path + " HTTP/1.1\r\n" + //
           "Host: " + target.authority() + "\r\n" +       //
           "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:10.0.3) Gecko/20120305\r\n"
           "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n"
           "Accept-Encoding: identity\r\n"
           "Via: 1.1 variant\r\n"
           "X-Forwarded-For: 127.0.0.1\r\n"
           "Connection: close\r\n"
           "Proxy-Connection: close\r\n"
           "\r\n";
    // Fill in end: 2.3
