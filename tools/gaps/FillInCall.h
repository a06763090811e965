#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The statement `fillIn("label", names...);`, as clang-format leaves it in lines of 100 columns.
std::string fillInCall(std::string_view indentation, std::string_view label,
    const std::vector<std::string>& names, std::string_view lineEnd);

} // namespace gaps
