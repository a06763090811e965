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
    fillIn("1.3 parseRequestLine");
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
