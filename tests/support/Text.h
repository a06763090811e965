#pragma once

#include "tools/wire/Field.h"

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

/// Answers what a pair of braces stands for, by the words between them (`C`, `C2.port`,
/// `random 16 tag`), or nothing if it stands for nothing.
using Substitution = std::function<std::optional<std::string>(std::string_view words)>;

/// The bytes that `text` means: `\r \n \t \0 \\ \{ \xHH`, `{repeat N text}`, `{bytes}`,
/// `{nothing}`, and whatever else `substitution` knows. Throws TextFault.
std::string expand(std::string_view text, const Substitution& substitution);

/// The words between the braces of `text` that wait for a substitution (`C`, `random 16 tag`), in
/// order. Throws TextFault if `text` has an escape or a pair of braces that no play can have.
std::vector<std::string> placeholders(std::string_view text);

/// `bytes` as a person can read them, and as a play would write them: control characters and
/// all that is not ASCII escaped.
std::string visible(std::string_view bytes);

using Wire::sameName;
using Wire::trimmed;

/// How many bytes both texts begin with.
std::size_t commonPrefix(std::string_view one, std::string_view other);

/// `1 test`, `2 tests`. `many`: the plural, where it is not formed with an s.
std::string counted(std::size_t count, const std::string& one, const std::string& many = "");

/// The number that `digits` writes, and nothing else: no sign, no blank.
std::optional<std::size_t> number(std::string_view digits);

} // namespace Plays
