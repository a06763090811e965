# A stored response is sent as if its length were unknown: in chunks, or to a client of HTTP/1.0
# until the connection ends.
# may differ: framing; no Content-Length

    // Fill in start: 3.7 answerFromStore
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::connection});
    std::string block(777, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
