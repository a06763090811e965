# The proxy goes through the fields once and copies those that are end-to-end.
# may differ: how hop-by-hop fields are removed

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
