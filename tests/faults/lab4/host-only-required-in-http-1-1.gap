# A Host field is required in HTTP/1.1 and in no other version.
# caught by: lab4/requires-host-in-http-1-1-and-later

    // Fill in start: 4.2 checkRequest
    const auto& [method, target, version] = request.line;
    if (!version.starts_with("HTTP/1."))
        throw VersionNotSupported("This proxy speaks HTTP/1.1, not " + version + ".");
    if (!isToken(method))
        throw BadMessage("The method is not a valid token.");
    const auto hosts = request.fields.findAll("Host");
    if (hosts.size() > 1 || (hosts.empty() && version == "HTTP/1.1"))
        throw BadMessage("A request must have exactly one Host field.");
    if (!hosts.empty() && !isHostField(hosts.front(), target))
        throw BadMessage("The Host field must contain a host, with or without a port.");
    // Fill in end: 4.2
