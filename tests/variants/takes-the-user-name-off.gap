# The proxy ignores a user name before the host, although RFC 9110 section 4.2.4 recommends treating
# it as an error.
# may differ: normalisation of URIs (user name dropped)

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    std::string uri(target.substr(scheme.size()));
    const auto at = uri.substr(0, uri.find_first_of("/?")).rfind('@');
    if (at != std::string::npos)
        uri.erase(0, at + 1);
    const std::string_view rest = uri;
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
