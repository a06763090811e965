// Ranges of a stored response.

#include "retrieval/RangeResponse.h"

#include "http/ByteRange.h"
#include "http/EntityTag.h"
#include "rules/Validation.h"

#include <Poco/NumberFormatter.h>

#include <random>

namespace proxy
{

namespace
{

/// Returns true if the version of which the client already has parts is the stored one. Only a
/// strong comparison shows that two parts belong together (RFC 9110 section 13.1.5).
bool isSameVersion(const FieldList& request, const CacheResponse& stored)
{
    if (!request.find("If-Range"))
        return true;
    const auto condition = request.findOnly("If-Range");
    if (!condition)
        return false;
    const auto wanted = parseEntityTag(*condition);
    if (!wanted)
        return condition == stored.fields.find("Last-Modified") && hasStrongDate(stored);
    const auto own = entityTag(stored.fields);
    return own && strongMatch(*wanted, *own);
}

void writePart(StoredResponse& stored, const ByteRange& range, ResponseWriter& response)
{
    stored.read(range.first, range.length(),
        [&response](std::string_view block) { response.write(block); });
}

/// Sends the bytes `inBody` of the stored body, which are the bytes `inWhole` of the complete
/// response.
void answerWithOne(StoredResponse& stored, const ByteRange& inBody, const ContentRange& inWhole,
    ResponseWriter& response)
{
    ResponseHead head{206, "Partial Content", stored.head.fields};
    head.fields.remove("Content-Range");
    head.fields.add("Content-Range", formatContentRange(inWhole.range, *inWhole.size));
    response.begin(head, {BodyEnd::length, inBody.length()});
    writePart(stored, inBody, response);
    response.finish();
}

/// The text before each part (RFC 9110 section 14.6).
std::string partHead(
    const StoredResponse& stored, const std::string& boundary, const ByteRange& range)
{
    std::string text = "\r\n--" + boundary + "\r\n";
    if (const auto type = stored.head.fields.find("Content-Type"))
        text += "Content-Type: " + *type + "\r\n";
    return text + "Content-Range: " + formatContentRange(range, stored.length) + "\r\n\r\n";
}

void answerWithSeveral(
    StoredResponse& stored, const std::vector<ByteRange>& ranges, ResponseWriter& response)
{
    const std::string boundary =
        "part-" + Poco::NumberFormatter::formatHex(std::random_device()(), 8);
    const std::string end = "\r\n--" + boundary + "--\r\n";
    std::uint64_t length = end.size();
    for (const ByteRange& range : ranges)
        length += partHead(stored, boundary, range).size() + range.length();
    ResponseHead head{206, "Partial Content", stored.head.fields};
    head.fields.remove("Content-Type");
    head.fields.add("Content-Type", "multipart/byteranges; boundary=" + boundary);
    response.begin(head, {BodyEnd::length, length});
    for (const ByteRange& range : ranges)
    {
        response.write(partHead(stored, boundary, range));
        writePart(stored, range, response);
    }
    response.write(end);
    response.finish();
}

} // namespace

bool answerWithRanges(const RequestHead& request, StoredResponse& stored, ResponseWriter& response)
{
    const auto wanted = request.fields.findOnly("Range");
    if (!wanted || request.line.method != "GET" || stored.head.status != 200 ||
        !isSameVersion(request.fields, stored.head))
        return false;
    const auto ranges = parseRange(*wanted, stored.length);
    if (!ranges)
        return false;
    if (ranges->empty())
        response.sendWhole(416, {{"Content-Range", formatUnsatisfiedRange(stored.length)}}, "");
    else if (ranges->size() == 1)
        answerWithOne(stored, ranges->front(), {ranges->front(), stored.length}, response);
    else
        answerWithSeveral(stored, *ranges, response);
    return true;
}

std::optional<ContentRange> wantedFrom(const RequestHead& request, const CacheResponse& part)
{
    const auto wanted = request.fields.findOnly("Range");
    const auto stored = partialContentRange(part);
    if (!wanted || !stored || request.line.method != "GET" || !isSameVersion(request.fields, part))
        return std::nullopt;
    const auto ranges = parseRange(*wanted, *stored->size);
    if (!ranges || ranges->size() != 1 || !stored->range.contains(ranges->front()))
        return std::nullopt;
    return ContentRange{ranges->front(), stored->size};
}

void answerFromPart(const ContentRange& wanted, StoredResponse& part, ResponseWriter& response)
{
    const std::uint64_t before = partialContentRange(part.head)->range.first;
    answerWithOne(
        part, {wanted.range.first - before, wanted.range.last - before}, wanted, response);
}

} // namespace proxy
