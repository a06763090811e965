// Ranges of bytes, as Range asks for them and Content-Range names them. What is asked for may lie
// behind the end, or may be a number of any length; what is named must be exact.

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

constexpr std::size_t mostRanges = 32;
constexpr std::size_t mostOverlaps = 2;
constexpr auto beyondAll = std::numeric_limits<std::uint64_t>::max();

/// What is asked for: `first-last`, `first-`, or `-last`, which are the last so many bytes.
struct Asked
{
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;
};

using Halves = std::optional<std::pair<std::string_view, std::string_view>>;

/// What stands before and behind the first such character; nothing, if there is none.
Halves cut(std::string_view text, char at)
{
    const auto place = text.find(at);
    if (place == std::string_view::npos)
        return std::nullopt;
    return std::pair(text.substr(0, place), text.substr(place + 1));
}

/// A number that is too long for 64 bits is no mistake here: it lies behind every end.
std::optional<std::uint64_t> parsePosition(std::string_view digits)
{
    const bool isNumber =
        !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return isNumber ? std::optional(parseDecimal(digits).value_or(beyondAll)) : std::nullopt;
}

std::optional<Asked> parseAsked(std::string_view text)
{
    const auto ends = cut(text, '-');
    if (!ends)
        return std::nullopt;
    const Asked asked{parsePosition(ends->first), parsePosition(ends->second)};
    const bool firstIsGood = asked.first || (ends->first.empty() && asked.last);
    const bool lastIsGood = asked.last || (ends->second.empty() && asked.first);
    const bool ordered = !asked.first || !asked.last || *asked.first <= *asked.last;
    return firstIsGood && lastIsGood && ordered ? std::optional(asked) : std::nullopt;
}

/// The part of a representation that is not empty; nothing, if it has no such part.
std::optional<ByteRange> satisfy(const Asked& asked, std::uint64_t size)
{
    const auto first = asked.first.value_or(size - std::min(size, asked.last.value_or(0)));
    if (first >= size)
        return std::nullopt;
    const auto last = asked.first ? asked.last.value_or(beyondAll) : beyondAll;
    return ByteRange{first, std::min(last, size - 1)};
}

std::size_t overlaps(const std::vector<ByteRange>& ranges)
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
    const auto parts = cut(value, '=');
    if (!parts || !sameName(parts->first, "bytes"))
        return std::nullopt;
    const auto members = splitList(parts->second);
    if (members.empty() || members.size() > mostRanges)
        return std::nullopt;
    std::vector<ByteRange> result;
    for (const auto member : members)
    {
        const auto asked = parseAsked(member);
        const bool satisfiedByNoBytes = size == 0 && asked && !asked->first && asked->last != 0U;
        if (!asked || satisfiedByNoBytes)
            return std::nullopt;
        if (const auto range = satisfy(*asked, size))
            result.push_back(*range);
    }
    return overlaps(result) <= mostOverlaps ? std::optional(result) : std::nullopt;
}

std::optional<ContentRange> parseContentRange(std::string_view value)
{
    const auto parts = cut(value, ' ');
    const auto sides = parts ? cut(parts->second, '/') : std::nullopt;
    const auto ends = sides ? cut(sides->first, '-') : std::nullopt;
    if (!ends || !sameName(parts->first, "bytes"))
        return std::nullopt;
    const auto first = parseDecimal(ends->first);
    const auto last = parseDecimal(ends->second);
    const auto size = parseDecimal(sides->second);
    if (!first || !last || *last < *first || *last == beyondAll)
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
    const auto field = response.fields.find("Content-Range");
    const auto part = field ? parseContentRange(*field) : std::nullopt;
    return response.status == 206 && part && part->size ? part : std::nullopt;
}

} // namespace proxy
