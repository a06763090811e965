# Content-Length counts characters instead of bytes.
# caught by: lab1/content-length-counts-bytes, lab1/content-type-matches-the-file, lab1/sends-every-byte-value
# seen in: 2 of 91

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    std::size_t size = 0;
    for (char c; file.get(c);)
        // A byte of the form 10xxxxxx continues the character before it (UTF-8).
        size += (static_cast<unsigned char>(c) & 0xc0U) == 0x80U ? 0 : 1;
    file.clear();
    file.seekg(0);
    _client.sendAll(formatResponseHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(size)}, {"Connection", "close"}}}));
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
