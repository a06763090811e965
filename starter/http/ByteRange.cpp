// Byte ranges, as Range requests them and Content-Range describes them. A requested range may lie
// beyond the end, and its numbers may have any length; a described range must be exact.

#include "http/ByteRange.h"

#include "http/Grammar.h"
#include "http/Number.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace proxy
{

namespace
{

constexpr std::size_t maxRanges = 32;
constexpr std::size_t maxOverlaps = 2;
constexpr auto beyondEveryEnd = std::numeric_limits<std::uint64_t>::max();

/// One requested range: `first-last`, `first-`, or `-last`, which means the last so many bytes.
struct RangeSpec
{
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;
};

using Halves = std::optional<std::pair<std::string_view, std::string_view>>;

/// The text before and after the first separator; std::nullopt if there is none.
Halves splitAt(char separator, std::string_view text)
{
    const auto position = text.find(separator);
    if (position == std::string_view::npos)
        return std::nullopt;
    return std::pair(text.substr(0, position), text.substr(position + 1));
}

std::optional<RangeSpec> parseRangeSpec(std::string_view text)
{
    const auto ends = splitAt('-', text);
    if (!ends)
        return std::nullopt;
    // A number of more than 64 bits is valid here: it lies beyond the end of every representation.
    const RangeSpec spec{parseSaturated(ends->first), parseSaturated(ends->second)};
    const bool firstIsValid = spec.first || (ends->first.empty() && spec.last);
    const bool lastIsValid = spec.last || (ends->second.empty() && spec.first);
    const bool ordered = !spec.first || !spec.last || *spec.first <= *spec.last;
    return firstIsValid && lastIsValid && ordered ? std::optional(spec) : std::nullopt;
}

/// The requested bytes that the representation has; std::nullopt if it has none of them.
std::optional<ByteRange> satisfy(const RangeSpec& spec, std::uint64_t size)
{
    const auto first = spec.first.value_or(size - std::min(size, spec.last.value_or(0)));
    if (first >= size)
        return std::nullopt;
    const auto last = spec.first ? spec.last.value_or(beyondEveryEnd) : beyondEveryEnd;
    return ByteRange{first, std::min(last, size - 1)};
}

std::size_t countOverlaps(const std::vector<ByteRange>& ranges)
{
    std::size_t count = 0;
    for (auto one = ranges.begin(); one != ranges.end(); ++one)
        count += static_cast<std::size_t>(std::count_if(one + 1, ranges.end(),
            [one](const ByteRange& other)
            { return one->first <= other.last && other.first <= one->last; }));
    return count;
}

} // namespace

std::optional<std::vector<ByteRange>> parseRange(std::string_view value, std::uint64_t size)
{
    const auto parts = splitAt('=', value);
    if (!parts || !sameName(parts->first, "bytes"))
        return std::nullopt;
    const auto members = splitList(parts->second);
    if (members.empty() || members.size() > maxRanges)
        return std::nullopt;
    std::vector<ByteRange> result;
    for (const auto member : members)
    {
        const auto spec = parseRangeSpec(member);
        const bool isEndOfNothing = size == 0 && spec && !spec->first && spec->last != 0U;
        if (!spec || isEndOfNothing)
            return std::nullopt;
        if (const auto range = satisfy(*spec, size))
            result.push_back(*range);
    }
    return countOverlaps(result) <= maxOverlaps ? std::optional(result) : std::nullopt;
}

std::optional<ContentRange> parseContentRange(std::string_view value)
{
    const auto parts = splitAt(' ', value);
    const auto sides = parts ? splitAt('/', parts->second) : std::nullopt;
    const auto ends = sides ? splitAt('-', sides->first) : std::nullopt;
    if (!ends || !sameName(parts->first, "bytes"))
        return std::nullopt;
    const auto first = parseDecimal(ends->first);
    const auto last = parseDecimal(ends->second);
    const auto size = parseDecimal(sides->second);
    if (!first || !last || *last < *first || *last == beyondEveryEnd)
        return std::nullopt;
    if (size ? *last >= *size : sides->second != "*")
        return std::nullopt;
    return ContentRange{{*first, *last}, size};
}

std::string formatContentRange(const ByteRange& range, std::uint64_t size)
{
    return "bytes " + std::to_string(range.first) + "-" + std::to_string(range.last) + "/" +
           std::to_string(size);
}

std::string formatUnsatisfiedRange(std::uint64_t size)
{
    return "bytes */" + std::to_string(size);
}

std::optional<ContentRange> partialContentRange(const ResponseHead& response)
{
    const auto field = response.fields.findOnly("Content-Range");
    const auto part = field ? parseContentRange(*field) : std::nullopt;
    return response.status == 206 && part && part->size ? part : std::nullopt;
}

} // namespace proxy
