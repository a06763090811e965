# Content-Length takes precedence over Transfer-Encoding.
# caught by: lab2/transfer-encoding-overrides-content-length

    // Fill in start: 2.4 responseBodyFraming
    if (requestMethod == "HEAD" || response.status == 204 || response.status == 304)
        return {BodyEnd::none};
    if (const auto length = response.fields.find("Content-Length"))
        return {BodyEnd::length, parseDecimal(*length).value_or(0)};
    if (response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    return {BodyEnd::connection};
    // Fill in end: 2.4
