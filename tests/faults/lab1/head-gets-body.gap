# HEAD is answered like GET, with the body.
# caught by: lab1/answers-head-without-a-body
# seen in: 31 of 91

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}}));
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
