#pragma once

#include "tools/wire/Field.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace Plays
{

/// What is wrong with a text of a play: one sentence, without file and line.
class TextFault : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The value of a placeholder, by the words between its braces (`C`, `C2.port`, `random 16 tag`);
/// std::nullopt if there is no such placeholder.
using Substitution = std::function<std::optional<std::string>(std::string_view words)>;

/// The bytes that `text` means. It may contain `\r \n \t \0 \\ \{ \xHH`, `{repeat N text}`,
/// `{bytes}`, `{nothing}`, and the placeholders of `substitution`. Throws TextFault.
std::string expand(std::string_view text, const Substitution& substitution);

/// The placeholders of `text` (`C`, `random 16 tag`), in order. Throws TextFault if `text` has an
/// invalid escape or an unknown pair of braces.
std::vector<std::string> placeholders(std::string_view text);

/// The time that a placeholder means: `now`, or `now -60s`. Throws std::invalid_argument if it is
/// another one.
std::chrono::sys_seconds timeOf(std::string_view words, std::chrono::sys_seconds now);

/// `bytes` in readable form, as a play would write them: control characters, bytes outside ASCII,
/// and backslashes are escaped.
std::string visible(std::string_view bytes);

using Wire::sameName;
using Wire::trimmed;

/// The length of the longest common prefix.
std::size_t commonPrefix(std::string_view one, std::string_view other);

/// The parts of a line between its tabs. A tab at its end begins none.
std::vector<std::string> tabbed(const std::string& line);

/// A time limit in words: `within 2 s`, `within 0.3 s`.
std::string within(std::chrono::milliseconds limit);

/// The number; std::nullopt if `digits` is empty, contains anything but digits, or is too large.
std::optional<std::size_t> number(std::string_view digits);

} // namespace Plays
