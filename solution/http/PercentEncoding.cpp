// Percent-encoding is decoded only in the name of a file that the proxy itself serves. The path and
// query for an origin server are forwarded as received.

#include "http/PercentEncoding.h"

#include "http/Number.h"

namespace proxy
{

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string result;
    std::size_t percent = 0;
    while ((percent = text.find('%')) != std::string_view::npos)
    {
        result += text.substr(0, percent);
        const auto digits = text.substr(percent + 1, 2);
        const auto byte = digits.size() < 2 ? std::nullopt : parseHexadecimal(digits);
        if (!byte)
            return std::nullopt;
        result += static_cast<char>(*byte);
        text.remove_prefix(percent + 3);
    }
    result += text;
    return result;
}

} // namespace proxy
