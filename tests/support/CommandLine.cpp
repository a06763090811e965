// The command of a proxy under test: from one text to the words of an exec. A shell would do it
// too, but then the shell would be the process that gets our signals, and a name with a blank or a
// `;` in it would be run as something else.

#include "tests/support/CommandLine.h"

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <algorithm>
#include <array>
#include <optional>

namespace Support
{

namespace
{

/// Takes one word off the front of `rest`, which does not begin with a blank.
std::string takeWord(std::string_view& rest, std::string_view command)
{
    std::string word;
    char quote = 0;
    while (!rest.empty())
    {
        const char c = rest.front();
        if (quote == 0 && (c == ' ' || c == '\t' || c == '\n'))
            break;
        rest.remove_prefix(1);
        if (c == quote)
            quote = 0;
        else if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (c == '\\' && quote != '\'')
        {
            if (rest.empty())
                throw Poco::SyntaxException(
                    "the command ends with a backslash", std::string(command));
            if (quote == '"' && rest.front() != '"' && rest.front() != '\\')
                word += c;
            word += rest.front();
            rest.remove_prefix(1);
        }
        else
            word += c;
    }
    if (quote != 0)
        throw Poco::SyntaxException(
            std::string("a quote ") + quote + " is not closed in the command",
            std::string(command));
    return word;
}

std::string filled(std::string_view word, const std::map<std::string, std::string>& values)
{
    std::string result;
    while (!word.empty())
    {
        const auto close = word.front() == '{' ? word.find('}') : std::string_view::npos;
        const auto value = close == std::string_view::npos
                               ? values.end()
                               : values.find(std::string(word.substr(1, close - 1)));
        if (value == values.end())
        {
            result += word.front();
            word.remove_prefix(1);
        }
        else
        {
            result += value->second;
            word.remove_prefix(close + 1);
        }
    }
    return result;
}

} // namespace

std::vector<std::string> splitCommand(std::string_view command)
{
    std::vector<std::string> words;
    std::string_view rest = command;
    while (true)
    {
        const auto begin = rest.find_first_not_of(" \t\n");
        if (begin == std::string_view::npos)
            break;
        rest.remove_prefix(begin);
        words.push_back(takeWord(rest, command));
    }
    if (words.empty() || words.front().empty())
        throw Poco::SyntaxException("the command names no program", std::string(command));
    return words;
}

std::vector<std::string> fillPlaceholders(const std::vector<std::string>& words,
    const std::map<std::string, std::string>& values, const std::vector<std::string>& options)
{
    std::vector<std::string> result;
    for (const auto& word : words)
    {
        if (word == "{options}")
            result.insert(result.end(), options.begin(), options.end());
        else
            result.push_back(filled(word, values));
    }
    return result;
}

bool hasPlaceholder(const std::vector<std::string>& words)
{
    constexpr std::array<std::string_view, 4> placeholders{
        "{port}", "{root}", "{cache}", "{options}"};
    return std::any_of(words.begin(), words.end(),
        [&](const std::string& word)
        {
            return std::any_of(placeholders.begin(), placeholders.end(),
                [&](std::string_view name) { return word.find(name) != std::string::npos; });
        });
}

std::uint16_t freePort()
{
    Poco::Net::ServerSocket socket;
    socket.bind(Poco::Net::SocketAddress("127.0.0.1", 0), true, false);
    return socket.address().port();
}

} // namespace Support
