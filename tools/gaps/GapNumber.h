#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gaps
{

/// LAB.N: a gap keeps its number forever. Both parts count from 1, without leading zeros.
struct GapNumber
{
    int lab = 0;
    int index = 0;

    auto operator<=>(const GapNumber&) const = default;

    /// Parses `3.2`. std::nullopt if the text is not a gap number.
    static std::optional<GapNumber> parse(std::string_view text);

    std::string text() const;
};

} // namespace gaps
