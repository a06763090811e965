# A host name that does not end in .com, .org or .edu gets `.com` appended.
# caught by: lab2/takes-the-host-from-the-target
# seen in: 4 of 91

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    const std::string_view end = std::string_view(result.host).substr(result.host.rfind('.') + 1);
    const bool number = end.find_first_not_of("0123456789") == std::string_view::npos;
    if (!number && end != "com" && end != "org" && end != "edu")
        result.host += ".com";
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
