#pragma once

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
using Meaning = std::function<std::optional<std::string>(std::string_view words)>;

/// The bytes that `text` means: `\r \n \t \0 \\ \{ \xHH`, `{repeat N text}`, `{bytes}`,
/// `{nothing}`, and whatever else `meaning` knows. Throws TextFault.
std::string expand(std::string_view text, const Meaning& meaning);

/// The words between the braces of `text` that wait for a meaning (`C`, `random 16 tag`), in
/// order. Throws TextFault if `text` has an escape or a pair of braces that no play can have.
std::vector<std::string> placeholders(std::string_view text);

/// `bytes` as a person can read them, and as a play would write them: control characters and
/// all that is not ASCII escaped.
std::string visible(std::string_view bytes);

/// Small helpers that several rooms need.
std::string_view trimmed(std::string_view text);
std::string lowerCase(std::string_view text);
bool sameWord(std::string_view one, std::string_view other);
/// How many bytes both begin with.
std::size_t commonLength(std::string_view one, std::string_view other);

/// The number that `digits` writes, and nothing else: no sign, no blank.
std::optional<std::size_t> number(std::string_view digits);

} // namespace Plays
