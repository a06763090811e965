# The whole file is passed to one send, and the number of bytes that it accepted is ignored.
# caught by: lab1/sends-a-large-file-to-a-slow-reader

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    std::string body(file.size(), '\0');
    file.read(body.data(), static_cast<std::streamsize>(body.size()));
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(body.size())}, {"Connection", "close"}}}));
    if (_request.line.method != "HEAD")
        ::send(_client.socket().impl()->sockfd(), body.data(), body.size(),
            MSG_DONTWAIT | MSG_NOSIGNAL);
    // Fill in end: 1.7
