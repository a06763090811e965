# A method that is not in a list is called malformed.
# caught by: lab4/accepts-any-method-that-is-a-token

    // Fill in start: 4.2 checkRequest
    const auto& [method, target, version] = request.line;
    if (!version.starts_with("HTTP/1."))
        throw VersionNotSupported("This proxy speaks HTTP/1.1, not " + version + ".");
    static const std::vector<std::string> known{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"};
    if (std::find(known.begin(), known.end(), method) == known.end())
        throw BadMessage("The method is not a valid token.");
    const auto hosts = request.fields.findAll("Host");
    if (hosts.size() > 1 || (hosts.empty() && version != "HTTP/1.0"))
        throw BadMessage("A request must have exactly one Host field.");
    if (!hosts.empty() && !isHostField(hosts.front(), target))
        throw BadMessage("The Host field must contain a host, with or without a port.");
    // Fill in end: 4.2
