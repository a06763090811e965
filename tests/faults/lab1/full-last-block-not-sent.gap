# A block that the end of the file fills exactly is taken for the end.
# caught by: lab1/sends-a-file-of-any-size

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())))
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    if (file.gcount() > 1)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
