# A file is sent as HTTP/1.0 and without Content-Length: it ends with the connection.
# may differ: Content-Length or not; HTTP version of the status line; HEAD
# in the starter of lab: 6

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const std::string crlf = "\r\n";
    _client.sendAll("HTTP/1.0 200 OK" + crlf);
    _client.sendAll("content-type:" + mediaType(file.name()) + crlf);
    _client.sendAll(crlf);
    if (_request.line.method == "HEAD")
        return;
    for (std::string line; std::getline(file, line);)
        _client.sendAll(line + (file.eof() ? "" : "\n"));
    // Fill in end: 1.7
