#pragma once

#include <cstddef>
#include <string_view>

namespace Bare
{

/// Writes to every page of so many new megabytes, which the process then keeps. `kind`: `small` (pages of
/// the usual size), `huge` (huge pages), `dontfork` (a child does not get them) or `shared` (parent and child
/// would see each other's changes). False if that fails.
bool touchMemory(std::size_t megabytes, std::string_view kind);

} // namespace Bare
