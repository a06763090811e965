#pragma once

#include <optional>
#include <string>
#include <vector>

/// A play with several cases: `each size +5 | 0x5 | -5` plays its scene once for each value, with
/// the value in place of `{size}`.
namespace Plays
{

struct PlayCases
{
    std::string name;                ///< `size`
    std::vector<std::string> values; ///< as written: with their escapes and braces
};

/// Takes all lines of a play that begin with `each`, and leaves them empty; std::nullopt if there are
/// none. `file` is for messages. Throws PlayFault.
std::optional<PlayCases> takeCases(std::vector<std::string>& lines, const std::string& file);

/// The lines of the play in which `{NAME}` has been replaced by the value.
std::vector<std::string> withValue(
    std::vector<std::string> lines, const std::string& name, const std::string& value);

} // namespace Plays
