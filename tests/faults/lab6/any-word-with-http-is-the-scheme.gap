# Every target that begins with http is taken for one of http://.
# caught by: lab6/absolute-form-refused

    // Fill in start: 6.1 parseAbsoluteForm
    if (!sameName(target.substr(0, 4), "http") || target.find("://") == std::string_view::npos)
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(target.find("://") + 3);
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
