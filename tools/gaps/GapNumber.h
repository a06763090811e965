#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gaps
{

/// LAB.N: names a gap for ever. Both count from 1 and are written without leading zeros.
struct GapNumber
{
    int lab = 0;
    int place = 0;

    auto operator<=>(const GapNumber&) const = default;

    /// Nothing if the text is no gap number.
    static std::optional<GapNumber> parse(std::string_view text);

    std::string text() const;
};

} // namespace gaps
