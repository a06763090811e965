# On a hit, the proxy sends a head of its own, and then the origin's head as part of the body.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 19 of 91

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.begin({200, "OK", {{"Content-Type", "text/html"}}}, {BodyEnd::connection});
    _response.write(formatResponseHead(stored.head));
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
