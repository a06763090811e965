# A text file has a charset parameter, with and without a space before it (RFC 9110 section 8.3).
# may differ: details of local files

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    std::string type = mediaType(file.name());
    if (type == "text/html")
        type = "text/html;charset=UTF-8";
    else if (type.compare(0, 5, "text/") == 0)
        type = "Text/" + type.substr(5) + " ; charset=\"utf-8\"";
    _response.sendHead({200, "OK",
        {{"Content-Type", type},
            {"Content-Length", std::to_string(file.size())}}});
    if (_request.line.method == "HEAD")
        return;
    std::string block(1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
