// Ranges. The input is a size and the value of a field: `10 bytes=0-4, -2`. A requested range is
// compared with a predicate, which says of a single byte whether it is wanted.

#include "http/ByteRange.h"

#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/Field.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <regex>

using namespace proxy;

namespace Fuzz
{

namespace
{

constexpr std::size_t mostRanges = 32;
constexpr int mostOverlaps = 2;

/// The number; 2^64 - 1 if it is larger. std::nullopt if there is anything but digits.
std::optional<std::uint64_t> numberOf(const std::string& digits)
{
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::strtoull(digits.c_str(), nullptr, 10);
}

/// One requested range, as it is written.
struct Wanted
{
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;

    bool includes(std::uint64_t byte, std::uint64_t size) const
    {
        return first ? byte >= *first && byte <= last.value_or(byte) : size - byte <= *last;
    }
    bool includesAny(std::uint64_t size) const
    {
        return size > 0 && (includes(size - 1, size) || (first && *first < size));
    }
};

/// std::nullopt if the text is not a set of byte ranges.
std::optional<std::vector<Wanted>> wantedRanges(std::string_view text)
{
    std::vector<Wanted> result;
    if (text.size() < 6 || !Wire::sameName(text.substr(0, 6), "bytes="))
        return std::nullopt;
    text.remove_prefix(6);
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 1))
    {
        end = text.find(',');
        const std::string one(Wire::trimmed(text.substr(0, end)));
        if (!one.empty())
        {
            const auto dash = one.find('-');
            if (dash == std::string::npos)
                return std::nullopt;
            const std::string front = one.substr(0, dash);
            const std::string back = one.substr(dash + 1);
            const Wanted range{numberOf(front), numberOf(back)};
            const bool isOrdered = !range.first || !range.last || *range.first <= *range.last;
            if ((!range.first && !(front.empty() && range.last)) ||
                (!range.last && !(back.empty() && range.first)) || !isOrdered)
                return std::nullopt;
            result.push_back(range);
        }
        if (end == std::string_view::npos)
            break;
    }
    return result.empty() ? std::nullopt : std::optional(result);
}

std::string written(const Wanted& one)
{
    return "bytes=" + (one.first ? std::to_string(*one.first) : "") + "-" +
           (one.last ? std::to_string(*one.last) : "");
}

bool overlap(const ByteRange& one, const ByteRange& other)
{
    return std::max(one.first, other.first) <= std::min(one.last, other.last);
}

int overlapsIn(const std::vector<ByteRange>& ranges)
{
    int count = 0;
    for (std::size_t one = 0; one < ranges.size(); ++one)
        for (std::size_t other = 0; other < one; ++other)
            count += overlap(ranges[one], ranges[other]) ? 1 : 0;
    return count;
}

void checkPair(const ByteRange& one, const ByteRange& other)
{
    const std::uint64_t begin = std::max(one.first, other.first);
    const std::uint64_t end = std::min(one.last, other.last);
    same(one.touches(other), begin <= end || begin - end == 1,
        "two ranges touch if no byte between them is missing");
    same(one.touches(other), other.touches(one), "touching is mutual");
    holds(!one.contains(other) || (overlap(one, other) && one.length() >= other.length()),
        "a range contains only what is within it");
}

/// Each range is what one of `wanted` includes: both ends are, and the bytes beyond them are not.
void compareWithWanted(
    const std::vector<ByteRange>& ranges, const std::vector<Wanted>& wanted, std::uint64_t size)
{
    auto next = ranges.begin();
    for (const Wanted& one : wanted)
    {
        if (!one.includesAny(size))
            continue;
        holds(next != ranges.end(), "no satisfiable range is left out");
        const ByteRange range = *next++;
        holds(range.first <= range.last && range.last < size, "a range lies within the size");
        holds(one.includes(range.first, size) && one.includes(range.last, size),
            "both ends of a range are wanted");
        holds((range.first == 0 || !one.includes(range.first - 1, size)) &&
                  (range.last + 1 == size || !one.includes(range.last + 1, size)),
            "the bytes beyond the ends of a range are not wanted");
    }
    holds(next == ranges.end(), "no unsatisfiable range is left");
}

void sameRange(const ByteRange& one, const ByteRange& other, const std::string& what)
{
    holds(one.first == other.first && one.last == other.last, what);
}

void checkContentRange(const ContentRange& parsed)
{
    if (!parsed.size)
        return;
    const auto again = parseContentRange(formatContentRange(parsed.range, *parsed.size));
    holds(again && again->size == parsed.size, "formatted and parsed again, the size is the same");
    sameRange(again->range, parsed.range, "formatted and parsed again, the range is the same");
}

/// The ranges are the same when they are formatted as they are and parsed again.
void checkRangesAgain(const std::vector<ByteRange>& ranges, std::uint64_t size)
{
    std::string text = "bytes=";
    for (const ByteRange& range : ranges)
        text += std::to_string(range.first) + "-" + std::to_string(range.last) + ", ";
    const auto again = parseRange(text, size);
    same(again.has_value(), !ranges.empty(), "formatted ranges are valid");
    for (std::size_t at = 0; at < ranges.size(); ++at)
        sameRange(again->at(at), ranges[at], "formatted and parsed again, the ranges are the same");
}

void checkRange(std::string_view value, std::uint64_t size)
{
    const auto wanted = wantedRanges(value);
    const auto ranges = parseRange(value, size);
    if (!ranges)
    {
        const auto isEndOfNothing = [size](const Wanted& one)
        {
            return size == 0 && !one.first && one.last != 0U;
        };
        if (!wanted || wanted->size() > mostRanges ||
            std::any_of(wanted->begin(), wanted->end(), isEndOfNothing))
            return;
        // Only the number of overlaps is left as a reason. For that the ranges are parsed alone.
        std::vector<ByteRange> alone;
        for (const Wanted& one : *wanted)
            if (one.includesAny(size))
                alone.push_back(parseRange(written(one), size).value().front());
        return holds(overlapsIn(alone) > mostOverlaps, "a valid set of ranges is accepted");
    }
    holds(wanted.has_value(), "an invalid set of ranges is ignored");
    holds(wanted->size() <= mostRanges && overlapsIn(*ranges) <= mostOverlaps,
        "a set of ranges that may be an attack is ignored");
    compareWithWanted(*ranges, *wanted, size);
    checkRangesAgain(*ranges, size);
    for (const ByteRange& one : *ranges)
    {
        checkContentRange({one, size});
        for (const ByteRange& other : *ranges)
            checkPair(one, other);
    }
}

/// A number of at most 64 bits.
std::optional<std::uint64_t> exactly(const std::string& digits)
{
    errno = 0;
    const auto number = numberOf(digits);
    return errno == 0 ? number : std::nullopt;
}

void compareContentRange(const std::string& value, const std::optional<ContentRange>& parsed)
{
    static const std::regex form("bytes ([0-9]+)-([0-9]+)/([0-9]+|[*])", std::regex::icase);
    std::smatch parts;
    if (!std::regex_match(value, parts, form))
        return holds(!parsed, "an invalid Content-Range is rejected");
    const auto first = exactly(parts[1]);
    const auto last = exactly(parts[2]);
    const auto size = exactly(parts[3]);
    const bool isValid = first && last && *first <= *last &&
                         *last < std::numeric_limits<std::uint64_t>::max() &&
                         (parts[3] == "*" || (size && *last < *size));
    same(parsed.has_value(), isValid, "a valid Content-Range is accepted, and no other");
    if (parsed)
    {
        sameRange(parsed->range, {*first, *last}, "the range is the one that is written");
        same(parsed->size, size, "the size is the one that is written");
    }
}

} // namespace

void byteRange(std::string_view input)
{
    const auto space = std::min(input.find(' '), input.size());
    const auto size = numberOf(std::string(input.substr(0, space)));
    const auto value = input.substr(std::min(space + 1, input.size()));
    if (size)
        checkRange(value, *size);
    const auto described = parseContentRange(value);
    if (described)
        checkContentRange(*described);
    if (value.size() < 200)
        compareContentRange(std::string(value), described);
}

} // namespace Fuzz
