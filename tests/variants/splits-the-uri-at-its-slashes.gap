# The URI is parsed from the left: the scheme, the authority, and the rest.
# may differ: normalisation of URIs (none)

    // Fill in start: 6.1 parseAbsoluteForm
    const auto colon = target.find(':');
    if (colon == std::string_view::npos || !sameName(target.substr(0, colon), "http") ||
        target.substr(colon, 3) != "://")
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    target.remove_prefix(colon + 3);
    const std::string authority(target.substr(0, target.find_first_of("/?")));
    const std::string path(target.substr(authority.size()));
    if (!isHost(hostOf(authority)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(authority + (path.empty() ? "/" : path));
    if (path.empty() && method == "OPTIONS")
        result.path = "*";
    return result;
    // Fill in end: 6.1
