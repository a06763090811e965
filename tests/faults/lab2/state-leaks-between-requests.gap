# The host is kept in a static variable and set only once.
# caught by: lab2/sends-each-request-to-its-own-host
# seen in: 5 of 91
# in the starter of lab: 4

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    static RequestTarget result;
    if (!result.host.empty())
    {
        result.path = text.substr(authority.size());
        return result;
    }
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
    return result;
    // Fill in end: 2.1
