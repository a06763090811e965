# Without Content-Length or chunks, the body is taken to be empty.
# caught by: lab2/forwards-a-close-delimited-body
# seen in: 3 of 91

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto lengths = response.fields.listMembers("Content-Length");
    if (lengths.empty())
        return {BodyEnd::none};
    const auto length = parseDecimal(lengths.front());
    const bool same = std::count(lengths.begin(), lengths.end(), lengths.front()) ==
                      static_cast<std::ptrdiff_t>(lengths.size());
    if (!length || !same)
        throw BadMessage("Content-Length must be a single decimal number.");
    return {BodyEnd::length, *length};
    // Fill in end: 2.4
