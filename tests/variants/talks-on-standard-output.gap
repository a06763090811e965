# The proxy reports its work on standard output, before it listens and for each file, sometimes
# without a line ending.
# may differ: timing (logs of any form)

    // Fill in start: 1.1 listen
    const char said[] = "Opening the socket ...\nport:\n";
    if (::write(1, said, sizeof said - 1) < 0)
        throw Poco::IOException("Standard output is closed");
    _socket.bind(address, true, false);
    _socket.listen(backlog);
    // Fill in end: 1.1

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string line = "Ready to send " + file.name() + "\n\nHTTP/1.1 200 OK\r\n";
    if (::write(1, line.data(), line.size()) < 0 || ::write(2, "sending", 7) < 0)
        throw Poco::IOException("Standard output is closed");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
