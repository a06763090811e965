# Every field whose name begins like that of a hop-by-hop field is removed.
# caught by: lab6/forwards-fields-that-look-hop-by-hop

    // Fill in start: 6.3 endToEndFields
    result.removeAll(fields.listMembers("Connection"));
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        for (const std::string& each : fields.names())
            if (sameName(std::string_view(each).substr(0, std::string_view(name).size()), name))
                result.remove(each);
    // Fill in end: 6.3
