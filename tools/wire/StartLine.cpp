// Request line and status line: three parts, each separated by exactly one space.

#include "tools/wire/StartLine.h"

#include "tools/language/Language.h"

#include <algorithm>

namespace Wire
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void checkVersion(const std::string& version)
{
    const bool form = version.size() == 8 && version.starts_with("HTTP/") && isDigit(version[5]) &&
                      version[6] == '.' && isDigit(version[7]);
    if (!form)
        throw Fault(Language::english(
            "the version `%1` does not have the form HTTP/1.1", {shown(version)}));
    if (version[5] != '1')
        throw Fault(Language::english("the version %1 is not an HTTP/1 version", {version}));
}

} // namespace

void StartLine::parseRequest(const std::string& line)
{
    text = line;
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string::npos || first == last)
        throw Fault(Language::english(
            "the request line `%1` does not have three parts: method, target and version, "
            "separated by one space",
            {shown(line)}));
    method = line.substr(0, first);
    target = line.substr(first + 1, last - first - 1);
    version = line.substr(last + 1);
    if (!isToken(method))
        throw Fault(Language::english("the method `%1` is not a token", {shown(method)}));
    if (target.empty() || target.find_first_of(" \t") != std::string::npos)
        throw Fault(
            Language::english("the request line `%1` has whitespace in its target", {shown(line)}));
    if (hasControl(target))
        throw Fault(
            Language::english("the target `%1` contains a control character", {shown(target)}));
    checkVersion(version);
}

void StartLine::parseResponse(const std::string& line)
{
    text = line;
    const auto space = line.find(' ');
    if (!line.starts_with("HTTP/") || space == std::string::npos)
        throw Fault(Language::english(
            "the message begins with `%1`, which is not a status line", {shown(line)}));
    version = line.substr(0, space);
    checkVersion(version);
    const auto rest = std::string_view(line).substr(space + 1);
    if (rest.size() < 4 || !std::all_of(rest.begin(), rest.begin() + 3, isDigit) || rest[3] != ' ')
        throw Fault(Language::english(
            "the status line `%1` does not have three digits and a space after its version",
            {shown(line)}));
    const int code = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
    if (code < 100 || code > 599)
        throw Fault(
            Language::english("the status %1 is not between 100 and 599", {std::to_string(code)}));
    status = code;
    reason = rest.substr(4);
    if (hasControl(reason))
        throw Fault(
            Language::english("the status line `%1` contains a control character", {shown(line)}));
}

} // namespace Wire
