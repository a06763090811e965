# Goes through the fields once, and takes those that are meant for both ends.
# correct behaviours: hop-by-hop fields removed

    // Fill in start: 6.3 endToEndFields
    result = {};
    for (const Field& field : fields)
    {
        static constexpr const char* known[] = {"connection", "keep-alive", "proxy-authenticate",
            "proxy-authentication-info", "proxy-authorization", "proxy-connection", "te", "trailer",
            "transfer-encoding", "upgrade"};
        bool ofTheConnection = fields.hasMember("Connection", field.name);
        for (const char* name : known)
            ofTheConnection = ofTheConnection || sameName(field.name, name);
        if (!ofTheConnection)
            result.add(field.name, field.value);
    }
    // Fill in end: 6.3
