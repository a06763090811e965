# The proxy compares the whole first Connection field with close, although the field is a list.
# caught by: lab6/honors-close-in-a-connection-list

    // Fill in start: 6.2 keepsConnection
    if (fields.find("Connection").value_or("") == "close")
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
