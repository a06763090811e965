# The proxy forwards the Connection it received, in addition to its own.
# caught by: lab6/removes-request-fields-named-in-connection, lab6/removes-response-fields-named-in-connection
# seen in: 9 of 91

    // Fill in start: 6.3 endToEndFields
    for (const std::string& named : fields.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
