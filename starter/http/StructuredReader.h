#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace proxy
{

/// A bare item (RFC 8941 section 3.3), as far as a cache can use it: a Boolean, an Integer, or the
/// text of any other type. A String is without its quotation marks and backslashes. A Token, a
/// Decimal and a Byte Sequence are unchanged, and so is an Inner List, which includes its
/// parentheses.
using BareItem = std::variant<bool, std::int64_t, std::string>;

/// Reads the smallest pieces of structured field values (RFC 8941) from left to right. It never has
/// to go back: the first character of a bare item determines its type.
class StructuredReader
{
public:
    /// Thrown if the text violates the grammar.
    struct SyntaxError
    {
    };

    explicit StructuredReader(std::string_view text) : _rest(text) {}

    /// The text that has not been read yet.
    std::string_view rest() const { return _rest; }

    /// Whether the next character is one of these.
    bool nextIsOneOf(std::string_view characters) const;
    /// Skips the next character if it is `c`; returns whether it was.
    bool skip(char c);
    /// Skips the next character, which must be `c`.
    void expect(char c);
    /// Takes characters as long as they are some of these.
    std::string takeAll(std::string_view characters);

    std::string takeKey();
    BareItem takeBareItem();

private:
    BareItem takeNumber();
    std::string takeString();
    bool takeBoolean();
    std::string takeByteSequence();

    std::string_view _rest;
};

} // namespace proxy
