# The proxy always connects to port 80, whatever port the URI names.
# caught by: lab6/accepts-a-request-in-absolute-form, lab6/absolute-form-overrides-host

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    result.port = 80;
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
