# The proxy fetches an https URI without encryption.
# caught by: lab6/refuses-a-scheme-other-than-http

    // Fill in start: 6.1 parseAbsoluteForm
    std::string_view scheme = "http://";
    if (target.starts_with("https://"))
        scheme = "https://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
