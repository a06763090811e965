# Head and file are one string, sent in one write. Most files that are asked for are small.
# may differ: size of the writes (one large)

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string body((std::istreambuf_iterator<char>(file)), {});
    _response.sendWhole(200, {{"Content-Type", mediaType(file.name())}}, body);
    // Fill in end: 1.7
