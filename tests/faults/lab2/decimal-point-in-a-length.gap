# The length is read up to the first character that is no digit.
# caught by: lab2/rejects-a-length-that-is-not-a-number

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    std::optional<std::uint64_t> length;
    if (const auto value = response.fields.find("Content-Length"))
        length = std::strtoull(value->c_str(), nullptr, 10);
    return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
