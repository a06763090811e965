#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace Support
{

/// Splits a command into words as a shell does, but runs no shell: blanks part words; '...' keeps
/// all; "..." keeps all but \" and \\; a backslash keeps the next character. Nothing is expanded.
/// Throws Poco::SyntaxException for an open quote, a backslash at the end, or no word at all.
std::vector<std::string> splitCommand(std::string_view command);

/// The words with `{name}` replaced by its value, wherever it stands in a word. A word that is
/// `{options}` alone becomes as many words as there are options. Other braces are left alone.
std::vector<std::string> fillPlaceholders(const std::vector<std::string>& words,
    const std::map<std::string, std::string>& values, const std::vector<std::string>& options);

/// Does one of the words hold one of `{port}`, `{root}`, `{cache}`, `{options}`?
bool hasPlaceholder(const std::vector<std::string>& words);

/// A port of 127.0.0.1 on which nobody listens just now, for proxies that cannot choose their own.
std::uint16_t freePort();

} // namespace Support
