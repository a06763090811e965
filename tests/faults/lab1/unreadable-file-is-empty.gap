# Nobody looks whether the file was opened: one that cannot be read is answered with 200 and no bytes.
# caught by: lab1/answers-404-for-a-file-that-cannot-be-read

    // Fill in start: 1.7 answerWithFile
    Log::line("File Exists!");
    _response.sendHead({200, "OK",
        {{"Content-Type", mediaType(file.name())},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
