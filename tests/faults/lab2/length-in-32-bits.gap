# The length is kept in 32 bits.
# caught by: lab2/never-shortens-a-huge-content-length, lab3/does-not-store-a-body-shorter-than-a-huge-length

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
    return length ? BodyFraming{BodyEnd::length, static_cast<std::uint32_t>(*length)} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
