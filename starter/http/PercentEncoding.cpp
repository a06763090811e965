// Percent-encoding, only ever taken off the name of a file of our own. What belongs to an origin
// server is passed on as it came.

#include "http/PercentEncoding.h"

#include "http/Number.h"

namespace proxy
{

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string result;
    while (!text.empty())
    {
        if (text.front() != '%')
        {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto byte = text.size() < 3 ? std::nullopt : parseHexadecimal(text.substr(1, 2));
        if (!byte)
            return std::nullopt;
        result += static_cast<char>(*byte);
        text.remove_prefix(3);
    }
    return result;
}

} // namespace proxy
