# If the suffix is unknown, the response has no Content-Type rather than a wrong one (RFC 9110
# section 8.3). Its other fields are those of a server that knows more about the file.
# may differ: details of local files; additional response fields; HEAD without Content-Length

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    ResponseHead head{200, "OK", {{"Accept-Ranges", "none"}, {"ETag", "W/\"1\""}}};
    head.fields.add("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT");
    head.fields.add("Vary", "Accept-Encoding");
    const std::string type = mediaType(file.name());
    if (type != "application/octet-stream")
        head.fields.add("Content-Type", type);
    if (_request.line.method == "GET")
        head.fields.add("Content-Length", std::to_string(file.size()));
    _response.sendHead(head);
    std::string block(1 << 20, '\0');
    while (_request.line.method == "GET" &&
           (file.read(block.data(), static_cast<std::streamsize>(block.size())) ||
               file.gcount() > 0))
        _client.sendAll({block.data(), static_cast<std::size_t>(file.gcount())});
    // Fill in end: 1.7
