# A stored response is sent with fields by which caches identify themselves: X-Cache, Via (RFC 9110
# section 7.6.3), and Warning (obsolete: RFC 9111 section 5.5).
# may differ: additional response fields (X-Cache, Via, Warning)

    // Fill in start: 3.7 answerFromStore
    ResponseHead head = stored.head;
    head.reason = "From The Cache";
    head.fields.add("X-Cache", "HIT");
    head.fields.add("Warning", "113 variant \"Heuristic Expiration\"");
    head.fields.add("via", "1.1 variant");
    ResponseWriter& client = _response;
    client.begin(head, {BodyEnd::length, stored.length});
    std::string block(5000, '\0');
    while (stored.body.read(block.data(), 5000) || stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
