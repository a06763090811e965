# The proxy reads only the first line of a repeated Connection field.
# caught by: lab6/removes-request-fields-named-in-connection

    // Fill in start: 6.3 endToEndFields
    const FieldList first{{"Connection", fields.find("Connection").value_or("")}};
    for (const std::string& named : first.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
