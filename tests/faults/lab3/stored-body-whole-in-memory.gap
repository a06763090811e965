# The whole stored body is read into memory before it is sent.
# caught by: lab3/does-not-read-a-stored-body-into-memory

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.begin(stored.head, {BodyEnd::length, stored.length});
    std::string all(static_cast<std::size_t>(stored.length), '\0');
    stored.body.read(all.data(), static_cast<std::streamsize>(all.size()));
    _response.write(all);
    _response.finish();
    // Fill in end: 3.7
