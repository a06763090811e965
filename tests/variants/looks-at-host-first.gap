# Host is checked before the version and the method: if two things are wrong, either may be
# reported.
# may differ: treatment of malformed requests

    // Fill in start: 4.2 checkRequest
    const bool old = request.line.version == "HTTP/1.0";
    const auto hosts = request.fields.findAll("Host");
    const bool badCount = old ? hosts.size() > 1 : hosts.size() != 1;
    for (const std::string& host : hosts)
        if (badCount || (!host.empty() && !isHostAndPort(host)))
            throw BadMessage("A request must have exactly one Host field, and it must contain a host.");
    if (request.line.version.substr(0, 7) != "HTTP/1.")
        throw VersionNotSupported("This proxy speaks HTTP/1.1.");
    if (badCount)
        throw BadMessage("A request must have a Host field.");
    if (!isToken(request.line.method))
        throw BadMessage("The method is not a valid token.");
    // Fill in end: 4.2
