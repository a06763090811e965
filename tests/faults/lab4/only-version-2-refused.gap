# Only HTTP/2 is refused.
# caught by: lab4/answers-505-to-another-major-version

    // Fill in start: 4.2 checkRequest
    const auto& [method, target, version] = request.line;
    if (version.starts_with("HTTP/2"))
        throw VersionNotSupported("This proxy speaks HTTP/1.1, not " + version + ".");
    if (!isToken(method))
        throw BadMessage("The method is not a valid token.");
    const auto hosts = request.fields.findAll("Host");
    if (hosts.size() > 1 || (hosts.empty() && version != "HTTP/1.0"))
        throw BadMessage("A request must have exactly one Host field.");
    if (!hosts.empty() && !isHostField(hosts.front(), target))
        throw BadMessage("The Host field must contain a host, with or without a port.");
    // Fill in end: 4.2
