# The proxy knows the suffixes of web pages, and every other file is text/plain.
# may differ: details of local files

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string suffix = std::filesystem::path(file.name()).extension().string();
    const std::string type = suffix == ".html" || suffix == ".htm" ? "text/html"
                             : suffix == ".css"                    ? "text/css"
                             : suffix == ".png"                    ? "image/png"
                                                                   : "text/plain";
    _response.sendHead({200, "OK",
        {{"Content-Length", std::to_string(file.size())},
            {"Content-Type", type}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
