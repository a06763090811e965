# If a request has both Content-Length and chunks, or chunks in HTTP/1.0, the proxy decodes the
# chunks and closes the connection after that request (RFC 9112 sections 6.1 and 6.3, rule 3).
# may differ: treatment of malformed requests (repaired as the RFC allows)

    // Fill in start: 4.3 requestBodyFraming
    const auto length = contentLength(request.fields);
    if (!request.fields.find("Transfer-Encoding"))
        return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::none};

    const auto codings = request.fields.listMembers("Transfer-Encoding");
    const auto chunked = std::count_if(codings.begin(), codings.end(),
        [](const std::string& coding) { return sameName(coding, "chunked"); });
    if (chunked != 1 || !sameName(codings.back(), "chunked"))
        throw BadMessage("The transfer coding chunked must come last, and only once.");
    if (codings.size() > 1)
        throw NotImplemented("The only transfer coding that this proxy supports is chunked.");
    return {BodyEnd::lastChunk};
    // Fill in end: 4.3

    // Fill in start: 6.2 keepsConnection
    const bool chunks = fields.find("Transfer-Encoding").has_value();
    if (chunks && (version == "HTTP/1.0" || fields.find("Content-Length")))
        return false;
    if (fields.hasMember("Connection", "close"))
        return false;
    return version >= "HTTP/1.1" || fields.hasMember("Connection", "keep-alive");
    // Fill in end: 6.2
