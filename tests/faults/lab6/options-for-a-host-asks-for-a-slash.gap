# The proxy replaces a missing path with a slash even for OPTIONS.
# caught by: lab6/forwards-pathless-options-as-asterisk-form

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method.empty())
        result.path = "*";
    return result;
    // Fill in end: 6.1
