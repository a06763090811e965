// Numbers in heads and in chunk size lines, read strictly.

#include "http/Number.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace proxy
{

namespace
{

std::optional<std::uint64_t> parse(std::string_view digits, int base)
{
    std::uint64_t value = 0;
    const char* const last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), last, value, base);
    return error == std::errc{} && end == last ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<std::uint64_t> parseDecimal(std::string_view digits)
{
    return parse(digits, 10);
}

std::optional<std::uint64_t> parseHexadecimal(std::string_view digits)
{
    return parse(digits, 16);
}

std::optional<std::uint16_t> parsePort(std::string_view digits)
{
    const auto number = parseDecimal(digits);
    if (!number || *number < 1 || *number > 65535)
        return std::nullopt;
    return static_cast<std::uint16_t>(*number);
}

std::optional<std::uint64_t> parseSaturated(std::string_view digits)
{
    if (digits.empty() ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    // If parseDecimal() rejects digits, the number has more than 64 bits.
    return parseDecimal(digits).value_or(std::numeric_limits<std::uint64_t>::max());
}

std::optional<std::chrono::seconds> parseDeltaSeconds(std::string_view digits)
{
    const auto number = parseSaturated(digits);
    if (!number)
        return std::nullopt;
    constexpr auto longest = static_cast<std::uint64_t>(longestDelta.count());
    return std::chrono::seconds(std::min(*number, longest));
}

} // namespace proxy
