// Compared as two numbers, not as text: 3.10 comes after 3.9.

#include "tools/gaps/GapNumber.h"

#include <charconv>

namespace gaps
{

namespace
{

std::optional<int> countingNumber(std::string_view text)
{
    int value = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || rest != end || text.front() == '0' || value < 1)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<GapNumber> GapNumber::parse(std::string_view text)
{
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    const auto lab = countingNumber(text.substr(0, dot));
    const auto index = countingNumber(text.substr(dot + 1));
    if (!lab || !index)
        return std::nullopt;
    return GapNumber{*lab, *index};
}

std::string GapNumber::text() const
{
    return std::to_string(lab) + "." + std::to_string(index);
}

} // namespace gaps
