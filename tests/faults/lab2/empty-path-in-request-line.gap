# If the target has no path, the request line has none either: `GET  HTTP/1.1`.
# caught by: lab2/requests-slash-for-an-empty-path, lab2/inserts-a-slash-before-a-bare-query
# seen in: 6 of 91

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    if (authority.size() > host.size() + 1)
    {
        const auto port = parseDecimal(authority.substr(host.size() + 1));
        if (!port || *port == 0 || *port > 65535)
            throw BadMessage("The port must be a number from 1 to 65535.");
        result.port = static_cast<std::uint16_t>(*port);
    }
    result.path = text.substr(authority.size());
    return result;
    // Fill in end: 2.1
