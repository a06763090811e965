# The proxy searches Connection for part of the word close, so X-Closed counts as close.
# caught by: lab6/honors-close-in-a-connection-list

    // Fill in start: 6.2 keepsConnection
    if (fields.find("Connection").value_or("").find("lose") != std::string::npos)
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
