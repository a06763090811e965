#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// Whether `c` is one of A to Z, a to z and 0 to 9, whatever the locale.
bool isLetterOrDigit(char c);

/// Whether a token may contain `c` (`tchar` in RFC 9110 section 5.6.2).
bool isTokenCharacter(char c);

/// Whether the text is a token (RFC 9110 section 5.6.2), as methods and field names are. A token
/// has at least one character.
bool isToken(std::string_view text);

/// The text without the optional whitespace (spaces and tabs) at both ends.
std::string_view trimmed(std::string_view text);

/// The members of a comma-separated list, without the whitespace around them and without empty
/// members (RFC 9110 section 5.6.1). A comma inside a quoted string does not separate. If a
/// quotation mark is never closed, then from that member on quotation marks have no meaning.
std::vector<std::string_view> splitList(std::string_view list);

/// How long the quoted string is with which the text begins, with its quotation marks (RFC 9110
/// section 5.6.4): a backslash takes away the meaning of the next character. std::nullopt if the
/// text does not begin with a quotation mark, or if that is never closed.
std::optional<std::size_t> quotedStringLength(std::string_view text);

/// Whether the text ends inside a quoted string: a quotation mark in it is never closed.
bool leavesQuoteOpen(std::string_view text);

/// The content of a quoted string, without its quotation marks and backslashes. std::nullopt if the
/// text is not one quoted string from its first character to its last.
std::optional<std::string> unquoted(std::string_view text);

/// Whether two texts of the same length are equal, compared case-insensitively.
bool sameLetters(std::string_view one, std::string_view other);

/// Whether two names are equal, compared case-insensitively. Most that are not differ in their lengths.
inline bool sameName(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sameLetters(one, other);
}

/// Whether a name is one of these, compared case-insensitively.
bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names);

/// Whether `c` is a control character, such as a tab or a line end.
bool isControl(char c);

/// Whether the text contains a control character other than a tab. No field value, reason phrase or
/// quoted string has one (RFC 9110 sections 5.5 and 5.6.4).
bool hasControl(std::string_view text);

/// Whether the text contains a space or a control character, such as a tab or a line end.
bool hasSpaceOrControl(std::string_view text);

} // namespace proxy
