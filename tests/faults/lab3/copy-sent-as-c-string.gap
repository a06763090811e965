# The stored body is sent as a C string, so a NUL byte ends it.
# caught by: lab3/stores-every-byte-value

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size() - 1)) ||
           stored.body.gcount() > 0)
    {
        block[static_cast<std::size_t>(stored.body.gcount())] = '\0';
        client.write(block.c_str());
    }
    client.finish();
    // Fill in end: 3.7
