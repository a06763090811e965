# The proxy stores every final response that has an explicit lifetime, errors and redirects included
# (RFC 9111 section 3), and every one with status 200.
# may differ: responses that are stored
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    bool lifetime = false;
    for (const std::string& directive : response.fields.listMembers("Cache-Control"))
        lifetime = lifetime || directive.compare(0, 8, "max-age=") == 0;
    const int status = response.status;
    const bool knows = status == 200 || status == 203 || status == 300 || status == 301 ||
                       status == 404 || status == 410;
    return knows && (status == 200 || lifetime) &&
           !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
