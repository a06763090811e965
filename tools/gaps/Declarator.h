#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The names of the parameters of the function whose `{` comes right after `code`. Parameters
/// without a name are left out, a pack is `name...`. Nothing if no function's body begins there
/// (`if`, `struct`, ...).
std::optional<std::vector<std::string>> parametersBefore(std::string_view code);

} // namespace gaps
