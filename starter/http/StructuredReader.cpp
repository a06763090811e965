// Keys and bare items of structured field values.

#include "http/StructuredReader.h"

#include "http/Number.h"

#include <algorithm>

namespace proxy
{

namespace
{

constexpr std::string_view digits = "0123456789";
constexpr std::string_view keyStart = "abcdefghijklmnopqrstuvwxyz*";
constexpr std::string_view keyCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_-.*";
constexpr std::string_view tokenStart = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*";
constexpr std::string_view tokenCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                             "0123456789!#$%&'*+-.^_`|~:/";
constexpr std::string_view base64Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                              "0123456789+/=";

} // namespace

bool StructuredReader::nextIsOneOf(std::string_view characters) const
{
    return !_rest.empty() && characters.find(_rest.front()) != std::string_view::npos;
}

bool StructuredReader::skip(char c)
{
    const bool found = _rest.starts_with(c);
    _rest.remove_prefix(found ? 1 : 0);
    return found;
}

void StructuredReader::expect(char c)
{
    if (!skip(c))
        throw SyntaxError();
}

std::string StructuredReader::takeAll(std::string_view characters)
{
    const auto end = std::min(_rest.find_first_not_of(characters), _rest.size());
    std::string taken(_rest.substr(0, end));
    _rest.remove_prefix(end);
    return taken;
}

std::string StructuredReader::takeKey()
{
    if (!nextIsOneOf(keyStart))
        throw SyntaxError();
    return takeAll(keyCharacters);
}

BareItem StructuredReader::takeBareItem()
{
    if (nextIsOneOf("-0123456789"))
        return takeNumber();
    if (nextIsOneOf(tokenStart))
        return takeAll(tokenCharacters);
    if (skip('"'))
        return takeString();
    if (skip('?'))
        return takeBoolean();
    return takeByteSequence();
}

/// An Integer has up to 15 digits; a Decimal has up to 12, a point, and one to three more.
BareItem StructuredReader::takeNumber()
{
    const std::string sign = skip('-') ? "-" : "";
    const auto integer = takeAll(digits);
    const bool isDecimal = skip('.');
    if (integer.empty() || integer.size() > (isDecimal ? 12 : 15))
        throw SyntaxError();
    if (!isDecimal)
    {
        const auto value = static_cast<std::int64_t>(parseDecimal(integer).value());
        return sign.empty() ? value : -value;
    }
    const auto fraction = takeAll(digits);
    if (fraction.empty() || fraction.size() > 3)
        throw SyntaxError();
    return sign + integer + "." + fraction;
}

/// Takes the text up to the closing quotation mark. Only quotation marks and backslashes can be
/// escaped.
std::string StructuredReader::takeString()
{
    std::string content;
    while (!skip('"'))
    {
        const bool escaped = skip('\\');
        if (_rest.empty() || _rest.front() < ' ' || _rest.front() > '~')
            throw SyntaxError();
        if (escaped && !nextIsOneOf("\"\\"))
            throw SyntaxError();
        content += _rest.front();
        _rest.remove_prefix(1);
    }
    return content;
}

bool StructuredReader::takeBoolean()
{
    const bool value = skip('1');
    if (!value)
        expect('0');
    return value;
}

std::string StructuredReader::takeByteSequence()
{
    expect(':');
    const auto content = takeAll(base64Characters);
    expect(':');
    return ":" + content + ":";
}

} // namespace proxy
