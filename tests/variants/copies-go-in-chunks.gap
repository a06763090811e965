# A stored response is sent as if its length were unknown: in chunks, or to a client of HTTP/1.0
# until the connection ends. A 204 has neither a body nor a framing.
# may differ: framing; no Content-Length

    // Fill in start: 3.7 answerFromStore
    ResponseWriter& client = _response;
    const bool hasBody = stored.head.status != 204;
    client.begin(stored.head, {hasBody ? BodyEnd::connection : BodyEnd::none});
    std::string block(777, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
