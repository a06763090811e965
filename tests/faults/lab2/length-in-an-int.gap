# The length is kept in an int, and a negative one counts as none.
# caught by: lab2/never-shortens-a-huge-content-length

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto length = contentLength(response.fields);
    if (!length)
        return {BodyEnd::connection};
    const int bytes = static_cast<int>(*length);
    return {BodyEnd::length, bytes < 0 ? std::uint64_t{0} : static_cast<std::uint64_t>(bytes)};
    // Fill in end: 2.4
