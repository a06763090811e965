// Names that the store gives to its files.

#include "store/FileNames.h"

namespace proxy
{

namespace
{

constexpr std::string_view digits = "0123456789";
constexpr std::string_view lowerHexDigits = "0123456789abcdef";
constexpr std::string_view lettersAndDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

constexpr std::size_t digestLength = 64;

bool consistsOf(std::string_view name, std::string_view characters)
{
    return !name.empty() && name.find_first_not_of(characters) == std::string_view::npos;
}

} // namespace

bool isDigestName(std::string_view name)
{
    return name.size() == digestLength && consistsOf(name, lowerHexDigits);
}

bool isFetchName(std::string_view name)
{
    if (!isDigestName(name.substr(0, digestLength)))
        return false;
    const auto rest = name.substr(digestLength);
    return rest.empty() || (rest[0] == '.' && consistsOf(rest.substr(1), digits));
}

bool isTemporaryName(std::string_view name)
{
    return name.size() == 6 && consistsOf(name, lettersAndDigits);
}

} // namespace proxy
