# A response with status 304 is expected to have a body.
# caught by: lab2/expects-no-body-whatever-the-fields-say
# in the starter of lab: 3

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (codings.size() == 1 && response.fields.hasMember("Transfer-Encoding", "chunked"))
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto length = contentLength(response.fields);
    return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
