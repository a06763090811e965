// Just enough of C++'s lexer to find a function's parameters: what stands in a comment, in a string
// or behind a # must not be taken for code, and brackets must be matched.

#include "tools/gaps/Tokens.h"

#include <algorithm>
#include <cctype>

namespace gaps
{

namespace
{

bool isNameLetter(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

class Lexer
{
public:
    explicit Lexer(std::string_view code) : _code(code) {}

    std::vector<std::string> tokens()
    {
        while (_at < _code.size())
            step();
        return std::move(_tokens);
    }

private:
    void step()
    {
        const char letter = _code[_at];
        if (letter == '\n')
            _lineIsEmpty = true;
        if (std::isspace(static_cast<unsigned char>(letter)) != 0)
            ++_at;
        else if (startsWith("//"))
            skipPast("\n", 0);
        else if (startsWith("/*"))
            skipPast("*/", 2);
        else if (letter == '#' && _lineIsEmpty)
            skipDirective();
        else
            token(letter);
    }

    void token(char letter)
    {
        _lineIsEmpty = false;
        if (isNameLetter(letter))
            word();
        else if (letter == '"' || letter == '\'')
            literal(letter);
        else
            punctuation();
    }

    void word()
    {
        const auto from = _at;
        const bool number = std::isdigit(static_cast<unsigned char>(_code[from])) != 0;
        while (_at < _code.size() && (isNameLetter(_code[_at]) || (number && _code[_at] == '\'')))
            ++_at;
        const auto text = _code.substr(from, _at - from);
        if (startsWith("\"") && !number && text.ends_with('R'))
            rawLiteral();
        else
            _tokens.emplace_back(text);
    }

    void literal(char quote)
    {
        for (++_at; _at < _code.size() && _code[_at] != quote && _code[_at] != '\n'; ++_at)
            _at += _code[_at] == '\\' ? 1U : 0U;
        ++_at;
        _tokens.emplace_back("\"\"");
    }

    void rawLiteral()
    {
        const auto open = std::min(_code.find('(', _at), _code.size());
        const auto end = ")" + std::string(_code.substr(_at + 1, open - _at - 1)) + "\"";
        skipPast(end, 0);
        _tokens.emplace_back("\"\"");
    }

    void punctuation()
    {
        for (const std::string_view mark : {"::", "->", "..."})
        {
            if (startsWith(mark))
            {
                _at += mark.size();
                _tokens.emplace_back(mark);
                return;
            }
        }
        _tokens.emplace_back(_code.substr(_at++, 1));
    }

    void skipDirective()
    {
        bool goesOn = true;
        while (goesOn)
        {
            const auto end = std::min(_code.find('\n', _at), _code.size());
            const auto line = _code.substr(_at, end - _at);
            goesOn = end < _code.size() && (line.ends_with('\\') || line.ends_with("\\\r"));
            _at = end + (goesOn ? 1 : 0);
        }
    }

    void skipPast(std::string_view end, std::size_t from)
    {
        const auto found = _code.find(end, _at + from);
        _at = found == std::string_view::npos ? _code.size() : found + end.size();
        if (end == "\n")
            _lineIsEmpty = true;
    }

    bool startsWith(std::string_view text) const { return _code.substr(_at).starts_with(text); }

    std::string_view _code;
    std::size_t _at = 0;
    bool _lineIsEmpty = true;
    std::vector<std::string> _tokens;
};

} // namespace

std::vector<std::string> tokensOf(std::string_view code)
{
    return Lexer(code).tokens();
}

bool isName(std::string_view token)
{
    return !token.empty() && isNameLetter(token.front()) &&
           std::isdigit(static_cast<unsigned char>(token.front())) == 0;
}

} // namespace gaps
