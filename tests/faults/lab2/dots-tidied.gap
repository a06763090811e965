# Two dots in the path remove the segment before them, as in a file name.
# caught by: lab2/never-changes-a-doubtful-path

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
    for (auto at = result.path.find("/../"); at != std::string::npos; at = result.path.find("/../"))
    {
        const auto before = at == 0 ? 0 : result.path.rfind('/', at - 1);
        result.path.erase(before, at + 3 - before);
    }
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
