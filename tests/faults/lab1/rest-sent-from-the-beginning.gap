# After a partial send, the next one starts again at the first byte.
# caught by: lab1/sends-a-large-file-to-a-slow-reader

    // Fill in start: 1.6 sendAll
    std::size_t sent = 0;
    while (sent < bytes.size())
        sent += sendSome(bytes.substr(0, bytes.size() - sent));
    // Fill in end: 1.6
