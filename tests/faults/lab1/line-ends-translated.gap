# Each CRLF in the file is turned into LF.
# caught by: lab1/preserves-line-endings, lab1/sends-every-byte-value

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    std::string body;
    for (std::string line; std::getline(file, line);)
        body += line.substr(0, line.find('\r')) + (file.eof() ? "" : "\n");
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(body.size())}, {"Connection", "close"}}}));
    if (_request.line.method != "HEAD")
        _client.sendAll(body);
    // Fill in end: 1.7
