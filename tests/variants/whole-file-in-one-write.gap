# Head and file are one string, and one write. It is small files that are asked for, mostly.
# correct behaviours: many small writes (or one large)

    // Fill in start: 1.7 answerWithFile
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string body((std::istreambuf_iterator<char>(file)), {});
    std::string response = formatResponseHead({200, "OK",
        {{"Connection", "close"}, {"Content-Length", std::to_string(body.size())},
            {"Content-Type", mediaType(path.filename().string())}}});
    if (_request.line.method == "GET")
        response += body;
    _client.sendAll(response);
    // Fill in end: 1.7
