# The proxy opens a connection to the origin before it answers from the cache.
# caught by: lab3/serves-a-hit-while-the-origin-is-down

    // Fill in start: 3.7 answerFromStore
    // /127.0.0.1:40123/page
    const std::string& target = _request.line.target;
    const auto slash = target.find('/', 1);
    Poco::Net::StreamSocket origin(Poco::Net::SocketAddress(target.substr(1, slash - 1)));
    Log::line("Read from cache");
    _response.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
