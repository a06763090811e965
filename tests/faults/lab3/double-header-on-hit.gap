# Sends a head of its own and then the whole file, in which the head of C is stored.
# caught by: lab3/answers-the-second-request-from-the-copy

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _client.sendAll("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n");
    _client.sendAll(formatResponseHead(stored.head));
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    // Fill in end: 3.7
