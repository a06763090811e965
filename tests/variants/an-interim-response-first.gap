# A client of HTTP/1.1 gets an interim response before the file (RFC 9110 section 15.2).
# may differ: interim responses before the final one

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    if (_request.line.version >= "HTTP/1.1")
        _client.sendAll("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
