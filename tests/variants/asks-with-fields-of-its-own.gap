# The proxy adds the X-Forwarded fields to a request, as many proxies do.
# may differ: additional request fields

    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    text += "X-Forwarded-For: 127.0.0.1\r\n"
            "X-Forwarded-Proto: http\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
