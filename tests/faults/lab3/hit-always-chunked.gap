# The stored response is sent in chunks, whatever HTTP version the client speaks.
# caught by: lab3/stored-response-to-http-1-0-is-not-chunked

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    const_cast<RequestHead&>(_request).line.version = "HTTP/1.1";
    _response.begin(stored.head, {BodyEnd::connection});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
