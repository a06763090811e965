# The host keeps the case in which the client wrote it (RFC 9110 section 4.2.1).
# may differ: normalisation of URIs (none)

    // Fill in start: 2.1 parseAuthorityAndPath
    const std::string all(text);
    const auto end = std::min(all.find_first_of("/?"), all.size());
    const auto colon = hostOf(text).size();
    RequestTarget result;
    result.host = all.substr(0, colon);
    if (end > colon + 1)
    {
        const auto port = parseDecimal(all.substr(colon + 1, end - colon - 1));
        if (port.value_or(0) < 1 || *port > 65535)
            throw BadMessage("The port is not a valid port number.");
        result.port = static_cast<std::uint16_t>(*port);
    }
    result.path = (end < all.size() && all[end] == '/' ? "" : "/") + all.substr(end);
    return result;
    // Fill in end: 2.1
