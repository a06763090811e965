// Numbers in heads and in chunk size lines, read strictly.

#include "http/Number.h"

#include <charconv>

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
