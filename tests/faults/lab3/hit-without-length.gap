# On a hit, half of the body is sent without Content-Length, and the connection stays open.
# caught by: lab3/answers-the-second-request-from-the-cache

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.sendHead(stored.head);
    std::string block(64 * 1024, '\0');
    stored.body.read(block.data(), static_cast<std::streamsize>(stored.length / 2));
    _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
