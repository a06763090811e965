# The response head is kept in a static variable and built only once.
# caught by: lab1/content-type-matches-the-file, lab1/survives-a-client-that-leaves-early, lab1/serves-one-client-after-another
# seen in: 5 of 91
# in the starter of lab: 4

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    static std::string head;
    if (head.empty())
        head = formatResponseHead({200, "OK",
            {{"Content-Type", mediaType(file.name())},
                {"Content-Length", std::to_string(file.size())}, {"Connection", "close"}}});
    _client.sendAll(head);
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
