# The proxy stores no response without an explicit lifetime, none with Set-Cookie or Vary, and none
# longer than the 102400 bytes of a well-known exercise (RFC 9111 section 3).
# may differ: responses that are not stored; no explicit lifetime
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    bool lifetime = false;
    for (const std::string& directive : response.fields.listMembers("Cache-Control"))
        lifetime = lifetime || directive.compare(0, 8, "max-age=") == 0;
    for (const char* forbidden : {"no-store", "private", "no-cache", "must-revalidate"})
        lifetime = lifetime && !response.fields.hasMember("Cache-Control", forbidden);
    const std::string length = response.fields.find("Content-Length").value_or("0");
    return response.status == 200 && lifetime && !response.fields.find("Set-Cookie") &&
           !response.fields.find("Vary") && length.size() <= 6 && std::stoul(length) <= 102400;
    // Fill in end: 3.2
