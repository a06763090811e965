# A file is sent in chunks to a client of HTTP/1.1, and without a length to an older one (RFC 9112
# sections 6.1 and 7.1). The chunks have extensions, and a trailer follows the last one.
# may differ: Content-Length or not; framing
# in the starter of lab: 6

    // Fill in start: 1.7 answerWithFile
    if (!file)
        throw ErrorResponse(404, "The file cannot be read.");
    const bool chunked = _request.line.version >= "HTTP/1.1";
    ResponseHead head{200, "OK", {{"Content-Type", mediaType(file.name())}}};
    if (chunked)
        head.fields.add("Transfer-Encoding", "Chunked");
    else
        _response.closeAfterwards();
    _response.sendHead(head);
    if (_request.line.method == "HEAD")
        return;
    std::string block(10, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    {
        const std::string_view data(block.data(), static_cast<std::size_t>(file.gcount()));
        const bool full = data.size() == block.size();
        const std::string digits =
            block.size() == 10 ? "A" : block.size() == 0xabcd ? "0abCD;size=\"0;\"" : "";
        // Ten bytes first, then large blocks, and the last few bytes one at a time.
        if (!chunked)
            _client.sendAll(data);
        else if (full)
            _client.sendAll(digits + "\r\n" + std::string(data) + "\r\n");
        else
            for (const char c : data)
                _client.sendAll(std::string("001\r\n") + c + "\r\n");
        block.resize(0xabcd);
    }
    if (chunked)
        _client.sendAll("00\r\nX-Trailer: the end\r\n\r\n");
    // Fill in end: 1.7
