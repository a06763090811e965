// Matching brackets among tokens. Angle brackets are the hard ones: a `<` after a name is taken for
// one, and given up again when a bracket around it closes first, as in (a < b).

#include "tools/gaps/Brackets.h"

#include "tools/gaps/Tokens.h"

namespace gaps
{

std::size_t closing(const std::vector<std::string>& tokens, std::size_t open)
{
    static const std::string openers = "([{<";
    static const std::string closers = ")]}>";
    std::string wanted;
    for (auto i = open; i < tokens.size(); ++i)
    {
        const char mark = tokens[i].size() == 1 ? tokens[i].front() : ' ';
        const bool angle = mark == '<' && i != open && !isName(tokens[i - 1]);
        if (const auto kind = openers.find(mark); kind != std::string::npos && !angle)
            wanted += closers[kind];
        else if (closers.find(mark) != std::string::npos)
        {
            while (mark != '>' && wanted.size() > 1 && wanted.back() == '>')
                wanted.pop_back(); // that `<` was a less-than
            if (!wanted.empty() && wanted.back() == mark)
                wanted.pop_back();
        }
        if (wanted.empty())
            return i;
    }
    return tokens.size();
}

std::size_t opening(const std::vector<std::string>& tokens, std::size_t close)
{
    std::size_t depth = 0;
    for (auto i = close + 1; i-- > 0;)
    {
        const auto& token = tokens[i];
        if (token == ")" || token == "]" || token == "}")
            ++depth;
        else if (token == "(" || token == "[" || token == "{")
            --depth;
        if (depth == 0)
            return i;
    }
    return 0;
}

} // namespace gaps
