# Head and file are one string, and one write. It is small files that are asked for, mostly.
# correct behaviours: many small writes (or one large)

    // Fill in start: 1.7 answerWithFile
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string body((std::istreambuf_iterator<char>(file)), {});
    _response.sendWhole(200, {{"Content-Type", mediaType(path.filename().string())}}, body);
    // Fill in end: 1.7
