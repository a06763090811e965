# The path is normalised: encoded unreserved characters are decoded, other encodings are in upper
# case, and the fragment is dropped (RFC 9110 section 4.2.3). Port 80 is the default port.
# may differ: normalisation of URIs

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
    const std::string path(text.substr(authority.size()));
    for (std::size_t i = 0; i < path.size() && path[i] != '#'; ++i)
    {
        const auto byte =
            path[i] == '%' ? parseHexadecimal(path.substr(i + 1, 2)) : std::nullopt;
        if (!byte || i + 2 >= path.size())
        {
            result.path += path[i];
            continue;
        }
        const char c = static_cast<char>(*byte);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool unreserved = letter || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                                c == '_' || c == '~';
        result.path += unreserved ? std::string(1, c) : Poco::toUpper(path.substr(i, 3));
        i += 2;
    }
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
