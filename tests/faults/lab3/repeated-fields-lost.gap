# The fields are put into a map, so of several with one name only the last survives.
# caught by: lab3/stores-repeated-fields

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseHead head{stored.head.status, stored.head.reason, {}};
    for (const Field& field : stored.head.fields)
    {
        head.fields.remove(field.name);
        head.fields.add(field.name, field.value);
    }
    ResponseWriter& client = _response;
    client.begin(head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
