#pragma once

#include "tools/wire/LineReader.h"

namespace Wire
{

/// One field line as it came.
struct Field
{
    std::string name;
    std::string raw;   ///< all between the colon and CRLF
    std::string value; ///< without the blanks around it
};

/// Reads a field line (RFC 9112 section 5). `where` names it in the fault: "line 3 of the head".
/// Throws Fault.
Field parseField(const std::string& line, const std::string& where);

/// The same name, or the same word of a list: ASCII letters without case.
bool sameName(std::string_view left, std::string_view right);

/// A token of RFC 9110 section 5.6.2: a method, a field name.
bool isToken(std::string_view text);

/// There is a byte in it that is neither printable ASCII nor a blank nor over 127.
bool hasControl(std::string_view text);

/// Without the blanks and tabs around it.
std::string_view trimmed(std::string_view text);

} // namespace Wire
