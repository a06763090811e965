# The proxy rejects an absolute URI whose host has no dot, such as localhost.
# caught by: lab6/absolute-form-may-name-any-own-address

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    const auto host = hostOf(rest);
    const bool isNameOrAddress = host.starts_with('[') || host.find('.') != std::string_view::npos;
    if (!isNameOrAddress || !isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
