// The request line: method, target and version.

#include "http/RequestLine.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"

namespace proxy
{

RequestLine parseRequestLine(std::string_view line)
{
    // Fill in start: 1.3 parseRequestLine
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    // With one space, or none, `first` and `last` are the same.
    if (first == last)
        throw BadMessage("The request line must have three parts: method, target, version.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (method.empty() || target.empty() || hasSpaceOrControl(target))
        throw BadMessage("The parts of the request line must be separated by single spaces.");
    if (!isHttpVersion(version))
        throw BadMessage("The request line must end with an HTTP version.");
    return {std::string(method), std::string(target), std::string(version)};
    // Fill in end: 1.3
}

bool isHttpVersion(std::string_view version)
{
    const auto digit = [](char c)
    {
        return c >= '0' && c <= '9';
    };
    return version.size() == 8 && version.substr(0, 5) == "HTTP/" && digit(version[5]) &&
           version[6] == '.' && digit(version[7]);
}

} // namespace proxy
