# Every transfer coding is taken for chunked.
# caught by: lab2/answers-502-to-a-coding-other-than-chunked

    // Fill in start: 2.4 responseBodyFraming
    const bool interim = response.status / 100 == 1;
    if (requestMethod == "HEAD" || interim || response.status == 204 || response.status == 304)
        return {BodyEnd::none};

    const auto codings = response.fields.listMembers("Transfer-Encoding");
    if (!codings.empty())
        return {BodyEnd::lastChunk};
    if (response.fields.find("Transfer-Encoding"))
        throw BadMessage("The body has a transfer coding other than chunked.");

    const auto length = contentLength(response.fields);
    return length ? BodyFraming{BodyEnd::length, *length} : BodyFraming{BodyEnd::connection};
    // Fill in end: 2.4
