# A file is sent without Content-Length, as HTTP/1.0: the end of the connection is its end.
# correct behaviours: content-length added or absent; status-line version; HEAD
# in the starter of lab: 6

    // Fill in start: 1.7 answerWithFile
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string crlf = "\r\n";
    _client.sendAll("HTTP/1.0 200 OK" + crlf);
    _client.sendAll("content-type:" + mediaType(path.filename().string()) + crlf);
    _client.sendAll(crlf);
    if (_request.line.method == "HEAD")
        return;
    for (std::string line; std::getline(file, line);)
        _client.sendAll(line + (file.eof() ? "" : "\n"));
    // Fill in end: 1.7
