# The blank line is sent after the file instead of before it.
# caught by: lab1/serves-a-text-file
# seen in: 2 of 91

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string head = formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}});
    _client.sendAll(head.substr(0, head.size() - 2));
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    _client.sendAll("\r\n");
    // Fill in end: 1.7
