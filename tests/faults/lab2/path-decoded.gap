# The path is percent-decoded before it is forwarded.
# caught by: lab2/forwards-path-and-query-unchanged

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
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    for (auto at = result.path.find("%2F"); at != std::string::npos; at = result.path.find("%2F"))
        result.path.replace(at, 3, "/");
    return result;
    // Fill in end: 2.1
