// A correct proxy may decode characters that need no encoding, and no others.
#include "tests/support/NormalizedTarget.h"

#include <optional>

namespace Plays
{

namespace
{

constexpr std::string_view hex = "0123456789ABCDEF";

std::size_t digit(char c)
{
    return hex.find(c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c);
}

/// The byte that is encoded at the beginning of `text`; std::nullopt if there is none.
std::optional<unsigned char> escaped(std::string_view text)
{
    if (text.size() < 3 || text[0] != '%')
        return std::nullopt;
    const std::size_t high = digit(text[1]);
    const std::size_t low = digit(text[2]);
    if (high == std::string_view::npos || low == std::string_view::npos)
        return std::nullopt;
    return static_cast<unsigned char>(high * 16 + low);
}

bool isUnreserved(unsigned char byte)
{
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    return letter || digit ||
           std::string_view("-._~").find(static_cast<char>(byte)) != std::string_view::npos;
}

} // namespace

std::string normalizedTarget(std::string_view target)
{
    std::string result;
    while (!target.empty())
    {
        const std::optional<unsigned char> byte = escaped(target);
        if (!byte)
            result.push_back(target[0]);
        else if (isUnreserved(*byte))
            result.push_back(static_cast<char>(*byte));
        else
            result += {'%', hex[*byte >> 4U], hex[*byte & 15U]};
        target.remove_prefix(byte ? 3 : 1);
    }
    return result;
}

} // namespace Plays
