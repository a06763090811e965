# The value of Transfer-Encoding is compared as a text, not as a list.
# caught by: lab2/recognizes-chunked-however-it-is-written

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (response.fields.find("Transfer-Encoding") == "chunked")
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto length = contentLength(response.fields);
    return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
