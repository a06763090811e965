# The last block is sent as a full buffer instead of only the bytes that were read.
# caught by: lab1/serves-a-text-file

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}}));
    if (_request.line.method == "HEAD")
        return;
    std::string block(4 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll(block);
    // Fill in end: 1.7
