# OPTIONS for a URI without a path becomes OPTIONS *, even if it has a query.
# caught by: lab6/options-with-a-query-is-no-asterisk

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find('/') == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
