# The file is sent as a C string, so a NUL byte ends it.
# caught by: lab1/sends-every-byte-value

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const auto size = std::filesystem::file_size(path);
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(path.filename().string())},
            {"Content-Length", std::to_string(size)}, {"Connection", "close"}}}));
    if (_request.line.method == "HEAD")
        return;
    std::string body(size, '\0');
    file.read(body.data(), static_cast<std::streamsize>(size));
    _client.sendAll(body.c_str());
    // Fill in end: 1.7
