# The proxy forwards the Connection it received, in addition to its own.
# caught by: lab6/passes-on-no-field-of-the-connection, lab6/passes-on-no-field-of-c-s-connection

    // Fill in start: 6.3 endToEndFields
    for (const std::string& named : fields.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
