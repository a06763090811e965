#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

struct Token
{
    enum class Kind
    {
        word,
        number,
        string,
        character,
        sign ///< an operator or a bracket
    };

    Kind kind = Kind::sign;
    std::string_view text;
    std::size_t at = 0;      ///< its place in the code, in bytes
    bool spaced = false;     ///< whitespace or a comment is in front of it
    std::size_t partner = 0; ///< of a bracket: the index of the other one; otherwise its own

    std::size_t end() const { return at + text.size(); }
};

/// Indexes of tokens: `begin` belongs to the range, `end` does not.
struct Range
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }

    bool operator==(const Range&) const = default;
};

/// A piece of C++ as tokens, without comments and preprocessor lines. The code must outlive it.
class Tokens
{
public:
    explicit Tokens(std::string_view code);

    std::size_t size() const { return _tokens.size(); }

    Range whole() const { return {0, size()}; }

    const Token& operator[](std::size_t index) const { return _tokens[index]; }

    bool is(std::size_t index, std::string_view text) const
    {
        return index < size() && _tokens[index].text == text;
    }

    bool isWord(std::size_t index) const
    {
        return index < size() && _tokens[index].kind == Token::Kind::word;
    }

    /// Whether it is an operator between two operands. The code is formatted: only such an operator
    /// has space on both sides, a template's brackets and a sign like that of `-1` have not.
    bool isBinary(std::size_t index) const;

    /// The index after the token, or, at an opening bracket, after its partner.
    std::size_t after(std::size_t index) const
    {
        return _tokens[index].partner < index ? index + 1 : _tokens[index].partner + 1;
    }

    /// The index of the first of these texts in the range and outside its brackets; range.end
    /// without one.
    std::size_t find(Range range, const std::vector<std::string_view>& texts) const;

    /// The code of the range, as it is written.
    std::string_view code(Range range) const;

    /// The code of the range on one line, without comments.
    std::string oneLine(Range range) const;

private:
    void pairBrackets();

    std::string_view _code;
    std::vector<Token> _tokens;
};

} // namespace gaps
