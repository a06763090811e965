# On a hit, only the body comes from the store, and the head is invented.
# caught by: lab3/stores-repeated-fields, lab3/stores-the-header-fields
# seen in: 7 of 91

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseWriter& client = _response;
    client.begin({200, "OK", {{"Content-Type", "text/html"}}}, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
