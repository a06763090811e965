# HEAD is answered from what GET has left (RFC 9111 section 4). What C answers to HEAD is kept
# under a name of its own, and never looked at.
# correct behaviours: HEAD; more files than objects

    // Fill in start: 3.1 cacheKey
    if (method != "GET" && method != "HEAD")
        return {};
    return (method == "HEAD" ? "HEAD " : "") + ("http://" + target.authority() + target.path);
    // Fill in end: 3.1

    // Fill in start: 3.4 find
    const std::string kept = key.compare(0, 5, "HEAD ") == 0 ? key.substr(5) : key;
    std::ifstream file(fileFor(kept), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), kept);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4

    // Fill in start: 3.7 answerFromStore
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    if (_request.line.method == "HEAD")
        return client.finish();
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        client.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    client.finish();
    // Fill in end: 3.7
