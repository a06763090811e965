# The file is read line by line, and the last line gets a line ending that it did not have.
# caught by: lab1/preserves-line-endings, lab1/sends-every-byte-value
# seen in: 24 of 91

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    std::string body;
    for (std::string line; std::getline(file, line);)
        body += line + "\n";
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(body.size())}, {"Connection", "close"}}}));
    if (_request.line.method != "HEAD")
        _client.sendAll(body);
    // Fill in end: 1.7
