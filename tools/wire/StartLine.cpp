// Request line and status line: three parts, each separated by exactly one space.

#include "tools/wire/StartLine.h"

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
        throw Fault("the version `" + shown(version) + "` does not have the form HTTP/1.1");
    if (version[5] != '1')
        throw Fault("the version " + version + " is not an HTTP/1 version");
}

} // namespace

void StartLine::parseRequest(const std::string& line)
{
    text = line;
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string::npos || first == last)
        throw Fault(
            "the request line `" + shown(line) +
            "` does not have three parts: method, target and version, separated by one space");
    method = line.substr(0, first);
    target = line.substr(first + 1, last - first - 1);
    version = line.substr(last + 1);
    if (!isToken(method))
        throw Fault("the method `" + shown(method) + "` is not a token");
    if (target.empty() || target.find_first_of(" \t") != std::string::npos)
        throw Fault("the request line `" + shown(line) + "` has whitespace in its target");
    if (hasControl(target))
        throw Fault("the target `" + shown(target) + "` contains a control character");
    checkVersion(version);
}

void StartLine::parseResponse(const std::string& line)
{
    text = line;
    const auto space = line.find(' ');
    if (!line.starts_with("HTTP/") || space == std::string::npos)
        throw Fault("the message begins with `" + shown(line) + "`, which is not a status line");
    version = line.substr(0, space);
    checkVersion(version);
    const auto rest = std::string_view(line).substr(space + 1);
    if (rest.size() < 4 || !std::all_of(rest.begin(), rest.begin() + 3, isDigit) || rest[3] != ' ')
        throw Fault("the status line `" + shown(line) +
                    "` does not have three digits and a space after its version");
    const int code = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
    if (code < 100 || code > 599)
        throw Fault("the status " + std::to_string(code) + " is not between 100 and 599");
    status = code;
    reason = rest.substr(4);
    if (hasControl(reason))
        throw Fault("the status line `" + shown(line) + "` contains a control character");
}

} // namespace Wire
