# The proxy cuts off the authority at the @, so it takes the user name for the host.
# caught by: lab6/never-mistakes-userinfo-for-the-host

    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHost(hostOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    std::string text(rest);
    if (const auto at = text.find('@'); at != std::string::npos)
        text.erase(at, text.find_first_of("/?", at) - at);
    RequestTarget result = parseAuthorityAndPath(text);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
