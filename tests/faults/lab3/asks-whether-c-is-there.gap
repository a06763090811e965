# Opens a connection to C before it answers from the store.
# caught by: lab3/answers-though-c-is-down

    // Fill in start: 3.7 answerFromStore
    const RequestTarget target = parseTarget(_request.line.target);
    const OriginServer server(target.host, target.port, _services.options.connectTo);
    OriginServer::connect(server.addresses(), _services.options.timeout);
    Log::line("Read from cache");
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
