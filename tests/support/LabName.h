#pragma once

#include <compare>
#include <string>

namespace Plays
{

/// The name of a lab, or of a half of one: `3`, `7a`.
struct LabName
{
    int number = 0;
    std::string half{}; ///< `a` or `b`; empty for a whole lab

    auto operator<=>(const LabName&) const = default;

    [[nodiscard]] std::string text() const { return std::to_string(number) + half; }

    /// True if the other one is this lab, or a half of it.
    [[nodiscard]] bool includes(const LabName& other) const
    {
        return other.number == number && (half.empty() || half == other.half);
    }
};

} // namespace Plays
