# A line ending is sent after the file, and Content-Length does not count it.
# caught by: lab1/sends-no-more-than-content-length, lab1/sends-an-empty-file

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}}));
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    _client.sendAll("\r\n");
    // Fill in end: 1.7
