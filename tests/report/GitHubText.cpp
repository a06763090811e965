// A workflow command is a line. @actions/core, GitHub's own library, writes these characters of it as bytes in
// hexadecimal.
#include "tests/report/GitHubText.h"

#include <Poco/String.h>

namespace Plays
{

std::string commandMessage(const std::string& text)
{
    std::string result = Poco::replace(text, "%", "%25"); // first: the others bring their own
    Poco::replaceInPlace(result, "\r", "%0D");
    return Poco::replace(result, "\n", "%0A");
}

std::string commandProperty(const std::string& text)
{
    std::string result = commandMessage(text);
    Poco::replaceInPlace(result, ":", "%3A");
    return Poco::replace(result, ",", "%2C");
}

std::string markdownCell(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        if (c == '<')
            result += "&lt;";
        else if (c == '|' || c == '`' || c == '\\' || c == '[' || c == ']')
            result += std::string("\\") + c;
        else
            result += c == '\n' || c == '\r' ? ' ' : c;
    }
    return result;
}

void GitHubSummary::addTest(bool givesPoints)
{
    ++_all;
    _passed += givesPoints ? 1U : 0U;
}

void GitHubSummary::addFailure(const std::string& test, const std::string& reason)
{
    _failures += "| " + markdownCell(test) + " | " + markdownCell(reason) + " |\n";
}

void GitHubSummary::addLab(const std::string& name, const std::string& points)
{
    _labs += "| " + name + " | " + points + " | " + std::to_string(_passed) + " of " +
             std::to_string(_all) + " |\n";
    _passed = 0;
    _all = 0;
}

std::string GitHubSummary::text() const
{
    return "| lab | points | tests passed |\n|---|---|---|\n" + _labs +
           (_failures.empty() ? "" : "\n| failed | why |\n|---|---|\n" + _failures);
}

} // namespace Plays
