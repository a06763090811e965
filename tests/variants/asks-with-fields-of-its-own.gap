# Sends C the fields that the textbooks ask for, and those that proxies add (RFC 9110 sections
# 7.6.3, 10.1.5 and 12.5.3).
# correct behaviours: User-Agent and Accept-Encoding; extra headers

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    text += "X-Forwarded-For: 127.0.0.1\r\n"
            "X-Forwarded-Proto: http\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
