#pragma once

#include "tools/wire/LineReader.h"

namespace Wire
{

/// A field line as it was received.
struct Field
{
    std::string name;
    std::string raw;   ///< everything between the colon and CRLF
    std::string value; ///< without the optional whitespace around it
};

/// Parses a field line (RFC 9112 section 5). `where` names it in a fault: "line 3 of the head".
/// Throws Fault.
Field parseField(const std::string& line, const std::string& where);

/// Whether two field names, or two members of a list, are equal: case does not matter.
bool sameName(std::string_view left, std::string_view right);

/// Whether the text is a token (RFC 9110 section 5.6.2), such as a method or a field name.
bool isToken(std::string_view text);

/// Whether the text contains a control character other than tab.
bool hasControl(std::string_view text);

/// The text without optional whitespace (spaces and tabs) at its front and back.
std::string_view trimmed(std::string_view text);

} // namespace Wire
