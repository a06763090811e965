# The proxy looks for close in the first line of Connection only.
# caught by: lab6/every-line-of-connection-counts

    // Fill in start: 6.2 keepsConnection
    FieldList first;
    if (const auto value = fields.find("Connection"))
        first.add("Connection", *value);
    if (first.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
