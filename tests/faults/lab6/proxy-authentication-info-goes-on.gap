# Proxy-Authentication-Info is passed on if Connection does not name it.
# caught by: lab6/removes-each-hop-by-hop-request-field, lab6/removes-each-hop-by-hop-response-field

    // Fill in start: 6.3 endToEndFields
    result.removeAll(fields.listMembers("Connection"));
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding",
             "Upgrade"})
        result.remove(name);
    // Fill in end: 6.3
