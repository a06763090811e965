# Answers from the store, and goes on to ask C all the same.
# caught by: lab3/answers-the-second-request-from-the-copy

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    const RequestTarget target = parseTarget(_request.line.target);
    Exchange(_request, _sent, _response, _services, _talkingTo)
        .run(target, cacheKey(_request.line.method, target));
    // Fill in end: 3.7
