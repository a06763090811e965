# The proxy forwards the Transfer-Encoding it received, in addition to its own.
# caught by: lab6/serves-an-http-1-0-client-then-closes

    // Fill in start: 6.3 endToEndFields
    for (const std::string& named : fields.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
