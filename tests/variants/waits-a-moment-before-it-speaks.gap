# The proxy waits before the first byte of a message, and between the first and the second.
# may differ: timing (small delays)

    // Fill in start: 1.6 sendAll
    if (bytes.starts_with("HTTP/"))
    {
        ::poll(nullptr, 0, 30);
        bytes.remove_prefix(sendSome(bytes.substr(0, 1)));
        ::poll(nullptr, 0, 30);
    }
    while (!bytes.empty())
        bytes.remove_prefix(sendSome(bytes));
    // Fill in end: 1.6
