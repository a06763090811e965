// Request line and status line: three parts, one blank between, nothing forgiven.

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
        throw Fault("the version `" + shown(version) + "` has not the form HTTP/1.1");
    if (version[5] != '1')
        throw Fault("the version " + version + " is not one of HTTP/1");
}

} // namespace

void StartLine::parseRequest(const std::string& line)
{
    text = line;
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string::npos || first == last)
        throw Fault("the request line `" + shown(line) +
                    "` has not three parts: method, target and version, one blank between");
    method = line.substr(0, first);
    target = line.substr(first + 1, last - first - 1);
    version = line.substr(last + 1);
    if (!isToken(method))
        throw Fault("the method `" + shown(method) + "` is not a token");
    if (target.empty() || target.find_first_of(" \t") != std::string::npos)
        throw Fault("the request line `" + shown(line) + "` has a blank too many");
    if (hasControl(target))
        throw Fault("the target `" + shown(target) + "` has a control byte in it");
    checkVersion(version);
}

void StartLine::parseResponse(const std::string& line)
{
    text = line;
    const auto blank = line.find(' ');
    if (!line.starts_with("HTTP/") || blank == std::string::npos)
        throw Fault("the message begins with `" + shown(line) + "`, which is not a status line");
    version = line.substr(0, blank);
    checkVersion(version);
    const auto rest = std::string_view(line).substr(blank + 1);
    if (rest.size() < 4 || !std::all_of(rest.begin(), rest.begin() + 3, isDigit) || rest[3] != ' ')
        throw Fault("the status line `" + shown(line) +
                    "` needs three digits and a blank after its version");
    const int code = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
    if (code < 100 || code > 599)
        throw Fault("the status " + std::to_string(code) + " is not between 100 and 599");
    status = code;
    reason = rest.substr(4);
    if (hasControl(reason))
        throw Fault("the status line `" + shown(line) + "` has a control byte in it");
}

} // namespace Wire
