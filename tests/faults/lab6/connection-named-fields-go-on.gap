# The proxy removes a fixed list of hop-by-hop fields, but not the fields that Connection names.
# caught by: lab6/removes-request-fields-named-in-connection, lab6/removes-response-fields-named-in-connection

    // Fill in start: 6.3 endToEndFields
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
