#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gaps
{

/// The names of the parameters between the `(` at `open` and the `)` at `close`.
std::vector<std::string> parameterNames(
    const std::vector<std::string>& tokens, std::size_t open, std::size_t close);

} // namespace gaps
