# The file is sent as a C string, so a NUL byte ends it.
# caught by: lab1/sends-every-byte-value
# seen in: 14 of 91

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}}));
    if (_request.line.method == "HEAD")
        return;
    std::string body(file.size(), '\0');
    file.read(body.data(), static_cast<std::streamsize>(file.size()));
    _client.sendAll(body.c_str());
    // Fill in end: 1.7
