# The port is a number of any size, cut to 16 bits.
# caught by: lab2/rejects-an-invalid-port

    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    // One character more is a colon without a port.
    if (authority.size() > host.size() + 1)
    {
        const auto number = parseDecimal(authority.substr(host.size() + 1));
        const auto port = number ? std::optional(static_cast<std::uint16_t>(*number)) : std::nullopt;
        if (!port)
            throw BadMessage("The port must be a number from 1 to 65535.");
        result.port = *port;
    }
    result.path = text.substr(authority.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
