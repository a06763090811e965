# Path and query are put back together without the question mark.
# caught by: lab2/forwards-path-and-query-unchanged, lab3/distinguishes-two-queries
# seen in: 1 of 91

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
    const auto mark = result.path.find('?');
    if (mark != std::string::npos)
        result.path.erase(mark, 1);
    if (result.path.empty() || result.path.front() != '/')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
