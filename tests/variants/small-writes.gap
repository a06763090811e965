# The proxy writes at most 1000 bytes at a time.
# may differ: size of the writes

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
        bytes.remove_prefix(sendSome(bytes.substr(0, 1000)));
    // Fill in end: 1.6
