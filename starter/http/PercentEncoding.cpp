// Percent-encoding is decoded only in the name of a file that the proxy itself serves. The path and
// query for an origin server are forwarded as received.

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
