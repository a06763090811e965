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

} // namespace Plays
