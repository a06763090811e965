# Does not ask C to end the connection: the framing tells where the response ends, and then B
# closes (RFC 9112 section 9.6 lets either side close when it likes).
# correct behaviours: connection close or keep-alive

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        if (field.name != "Connection")
            text += field.name + ": " + field.value + "\r\n";
    return text + "Connection: keep-alive\r\n\r\n";
    // Fill in end: 2.3
