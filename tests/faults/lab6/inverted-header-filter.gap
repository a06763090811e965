# The proxy keeps only the hop-by-hop fields, and removes the others.
# caught by: lab6/forwards-request-fields, lab6/removes-response-fields-named-in-connection
# seen in: 2 of 91

    // Fill in start: 6.3 endToEndFields
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        if (fields.find(name))
            return FieldList{{name, *fields.find(name)}};
    result = {};
    // Fill in end: 6.3
