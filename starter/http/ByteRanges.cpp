// The bytes that are known of a representation.

#include "http/ByteRanges.h"

#include "http/ReasonPhrase.h"

#include <algorithm>

namespace proxy
{

ByteRanges ByteRanges::firstBytes(std::uint64_t size)
{
    ByteRanges result;
    if (size > 0)
        result.add({0, size - 1});
    return result;
}

void ByteRanges::add(const ByteRange& added)
{
    ByteRange joined = added;
    std::vector<ByteRange> result;
    for (const ByteRange& range : _ranges)
        if (joined.touches(range))
            joined = {std::min(joined.first, range.first), std::max(joined.last, range.last)};
        else
            result.push_back(range);
    const auto behind = std::find_if(result.begin(), result.end(),
        [&joined](const ByteRange& range) { return joined.first < range.first; });
    result.insert(behind, joined);
    _ranges = std::move(result);
}

bool ByteRanges::contains(const ByteRange& wanted) const
{
    return std::any_of(_ranges.begin(), _ranges.end(),
        [&wanted](const ByteRange& range) { return range.contains(wanted); });
}

std::optional<ByteRange> ByteRanges::missing(const ByteRange& wanted) const
{
    ByteRange left = wanted;
    if (contains(wanted))
        return std::nullopt;
    if (const auto range = rangeAround(wanted.first))
        left.first = range->last + 1;
    if (const auto range = rangeAround(wanted.last))
        left.last = range->first - 1;
    return left;
}

std::optional<ByteRange> ByteRanges::rangeAround(std::uint64_t byte) const
{
    const auto found = std::find_if(_ranges.begin(), _ranges.end(),
        [byte](const ByteRange& range) { return range.first <= byte && byte <= range.last; });
    return found == _ranges.end() ? std::nullopt : std::optional(*found);
}

std::uint64_t ByteRanges::countBefore(std::uint64_t byte) const
{
    std::uint64_t count = 0;
    for (const ByteRange& range : _ranges)
        if (range.first < byte)
            count += std::min(range.last + 1, byte) - range.first;
    return count;
}

std::optional<StoredContent> storedContent(const ResponseHead& stored)
{
    std::optional<StoredContent> result;
    if (stored.status != 206)
        return result;
    for (const std::string& value : stored.fields.findAll("Content-Range"))
    {
        const auto part = parseContentRange(value);
        if (!part || !part->size || (result && result->size != *part->size))
            return std::nullopt;
        if (!result)
            result = StoredContent{{}, *part->size};
        result->ranges.add(part->range);
    }
    return result;
}

void describeContent(ResponseHead& head, const StoredContent& content)
{
    head.status = content.isWhole() ? 200 : 206;
    head.reason = reasonPhrase(head.status);
    head.fields.remove("Content-Range");
    if (!content.isWhole())
        for (const ByteRange& range : content.ranges)
            head.fields.add("Content-Range", formatContentRange(range, content.size));
    head.fields.remove("Content-Length");
    head.fields.add("Content-Length", std::to_string(content.ranges.length()));
}

} // namespace proxy
