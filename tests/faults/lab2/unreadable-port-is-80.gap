# If the port is not a number, the proxy connects to port 80.
# caught by: lab2/reports-an-invalid-port

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    // One character more is a colon without a port.
    if (authority.size() > host.size() + 1)
        result.port = parsePort(authority.substr(host.size() + 1)).value_or(80);
    result.path = text.substr(authority.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
