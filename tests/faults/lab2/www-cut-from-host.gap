# `www.` is removed from the host.
# caught by: lab2/defaults-to-port-80, lab2/takes-the-port-from-the-target

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    if (result.host.rfind("www.", 0) == 0)
        result.host.erase(0, 4);
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
