#pragma once

#include "tests/support/Transcript.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Plays
{

/// Escaped text that is not too long; `column` is the place of the byte that matters.
struct Excerpt
{
    std::string text;
    std::size_t column = 0;
};

/// At most `length` characters of the escaped bytes, around the byte `at`. `...` is where something is
/// left out; with `cutBefore`, the bytes are not the first of theirs.
Excerpt excerptOf(
    std::string_view bytes, std::size_t at, std::size_t length, bool cutBefore = false);

/// An excerpt of a line in up to three rows that are at most `width` characters wide; all but the first
/// are indented. With `mark`, a row with a `^` follows the one that contains this byte.
std::vector<std::string> rowsOf(std::string_view bytes, std::size_t width,
    std::optional<std::size_t> mark = std::nullopt, bool cutBefore = false);

/// The lines `expected ...`, `came ...`, and a `^` under the first difference, each at most `width`
/// characters wide. Empty if there is nothing to compare.
std::vector<std::string> comparison(const Difference& difference, std::size_t width);

} // namespace Plays
