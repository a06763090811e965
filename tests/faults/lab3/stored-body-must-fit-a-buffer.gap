# Of a stored body, only the first 4096 bytes are sent: as many as fit into the buffer.
# caught by: lab3/immediate-repeat-gets-the-whole-body

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(4096, '\0');
    stored.body.read(block.data(), static_cast<std::streamsize>(block.size()));
    _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
