# The proxy answers from the cache, and then asks the origin all the same.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 1 of 91

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // /127.0.0.1:40123/page
    const std::string& target = _request.line.target;
    const auto slash = target.find('/', 1);
    Poco::Net::StreamSocket origin(Poco::Net::SocketAddress(target.substr(1, slash - 1)));
    const std::string request = "GET " + target.substr(slash) + " HTTP/1.1\r\nHost: " +
                                target.substr(1, slash - 1) + "\r\nConnection: close\r\n\r\n";
    origin.sendBytes(request.data(), static_cast<int>(request.size()));
    char answer[1024];
    while (origin.receiveBytes(answer, sizeof answer) > 0)
        ;
    // Fill in end: 3.7
