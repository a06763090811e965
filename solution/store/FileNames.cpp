// Names that the store gives to its files.

#include "store/FileNames.h"

namespace proxy
{

namespace
{

constexpr std::string_view lowerHexDigits = "0123456789abcdef";
constexpr std::string_view lettersAndDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool consistsOf(std::string_view name, std::size_t length, std::string_view characters)
{
    return name.size() == length && name.find_first_not_of(characters) == std::string_view::npos;
}

} // namespace

bool isDigestName(std::string_view name)
{
    return consistsOf(name, 64, lowerHexDigits);
}

bool isTemporaryName(std::string_view name)
{
    return consistsOf(name, 6, lettersAndDigits);
}

} // namespace proxy
