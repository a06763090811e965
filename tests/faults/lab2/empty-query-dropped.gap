# A question mark at the end of the path is dropped.
# caught by: lab2/forwards-any-path-unchanged

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    // One character more is a colon without a port.
    if (authority.size() > host.size() + 1)
    {
        const auto port = parsePort(authority.substr(host.size() + 1));
        if (!port)
            throw BadMessage("The port must be a number from 1 to 65535.");
        result.port = *port;
    }
    result.path = text.substr(authority.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    if (result.path.ends_with('?'))
        result.path.pop_back();
    return result;
    // Fill in end: 2.1
