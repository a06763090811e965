#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gaps
{

/// The index of the bracket that closes the one at `open`, one of ( [ { <; tokens.size() if none
/// does. A `<` inside counts as a bracket where a name stands before it.
std::size_t closing(const std::vector<std::string>& tokens, std::size_t open);

/// The index of the ( [ or { that the bracket at `close` closes; 0 if none does.
std::size_t opening(const std::vector<std::string>& tokens, std::size_t close);

} // namespace gaps
