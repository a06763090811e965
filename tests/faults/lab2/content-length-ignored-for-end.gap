# Content-Length is ignored: a body without chunks ends only with the connection.
# caught by: lab2/ends-a-body-at-its-content-length, lab2/truncated-body-stays-incomplete
# seen in: 60 of 91

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    return {BodyEnd::connection};
    // Fill in end: 2.4
