#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ForkPrice
{

/// What a bare server and all its children have used since it was ready.
struct Usage
{
    std::uint64_t parent;   ///< its CPU time in microseconds
    std::uint64_t children; ///< theirs
    std::uint64_t faults;   ///< minor page faults of all
};

/// Finds the line that tools/bare prints at the end: `used: parent=500 children=700 faults=20`. std::nullopt if it is not
/// there.
std::optional<Usage> parseUsage(std::string_view output);

} // namespace ForkPrice
