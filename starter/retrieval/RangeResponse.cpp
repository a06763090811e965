// Ranges of a stored response.

#include "retrieval/RangeResponse.h"

#include "http/ByteRanges.h"
#include "rules/RangeRequest.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <random>

namespace proxy
{

namespace
{

/// What the stored response contains of its representation; std::nullopt if its status does not go
/// with ranges.
std::optional<StoredContent> contentOf(const StoredResponse& stored)
{
    if (stored.head.status == 200)
        return StoredContent{ByteRanges::firstBytes(stored.length), stored.length};
    return storedContent(stored.head);
}

/// Sends bytes of the representation, which are in the body behind those that come before them.
void writeRange(StoredResponse& stored, const StoredContent& content, const ByteRange& range,
    ResponseWriter& response)
{
    stored.read(content.ranges.countBefore(range.first), range.length(),
        [&response](std::string_view block) { response.write(block); });
}

void answerWithOne(StoredResponse& stored, const StoredContent& content, const ByteRange& range,
    ResponseWriter& response)
{
    ResponseHead head{206, "Partial Content", stored.head.fields};
    head.fields.remove("Content-Range");
    head.fields.add("Content-Range", formatContentRange(range, content.size));
    response.begin(head, {BodyEnd::length, range.length()});
    writeRange(stored, content, range, response);
    response.finish();
}

/// The text before each part (RFC 9110 section 14.6).
std::string partHead(
    const StoredResponse& stored, const std::string& boundary, const std::string& contentRange)
{
    std::string text = "\r\n--" + boundary + "\r\n";
    if (const auto type = stored.head.fields.find("Content-Type"))
        text += "Content-Type: " + *type + "\r\n";
    return text + "Content-Range: " + contentRange + "\r\n\r\n";
}

void answerWithSeveral(StoredResponse& stored, const StoredContent& content,
    const std::vector<ByteRange>& ranges, ResponseWriter& response)
{
    const std::string boundary =
        "part-" + Poco::NumberFormatter::formatHex(std::random_device()(), 8);
    const auto partHeadOf = [&](const ByteRange& range)
    {
        return partHead(stored, boundary, formatContentRange(range, content.size));
    };
    const std::string end = "\r\n--" + boundary + "--\r\n";
    std::uint64_t length = end.size();
    for (const ByteRange& range : ranges)
        length += partHeadOf(range).size() + range.length();
    ResponseHead head{206, "Partial Content", stored.head.fields};
    head.fields.remove("Content-Range");
    head.fields.remove("Content-Type");
    head.fields.add("Content-Type", "multipart/byteranges; boundary=" + boundary);
    response.begin(head, {BodyEnd::length, length});
    for (const ByteRange& range : ranges)
    {
        response.write(partHeadOf(range));
        writeRange(stored, content, range, response);
    }
    response.write(end);
    response.finish();
}

} // namespace

bool answerWithRanges(const RequestHead& request, StoredResponse& stored, ResponseWriter& response)
{
    const auto content = contentOf(stored);
    const auto ranges = content ? wantedRanges(request, stored.head, content->size) : std::nullopt;
    if (!ranges)
        return false;
    if (ranges->empty())
        response.sendWhole(416, {{"Content-Range", formatUnsatisfiedRange(content->size)}}, "");
    else if (ranges->size() == 1)
        answerWithOne(stored, *content, ranges->front(), response);
    else
        answerWithSeveral(stored, *content, *ranges, response);
    return true;
}

bool hasWanted(const RequestHead& request, const CacheResponse& part)
{
    const auto content = storedContent(part);
    const auto ranges = content ? wantedRanges(request, part, content->size) : std::nullopt;
    return ranges && !ranges->empty() &&
           std::all_of(ranges->begin(), ranges->end(),
               [&content](const ByteRange& range) { return content->ranges.contains(range); });
}

} // namespace proxy
