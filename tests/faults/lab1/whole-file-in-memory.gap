# The whole file is read into memory before it is sent.
# caught by: lab1/does-not-read-a-whole-file-into-memory

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    const std::string all((std::istreambuf_iterator<char>(file)), {});
    _client.sendAll(all);
    // Fill in end: 1.7
