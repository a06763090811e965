// Suffixes and their media types. None of these suffixes is a top-level domain, so a name that ends
// in one of them is the name of a file, never that of a host. Make sure of that before you add
// another: `.zip`, `.md` and `.sh` are top-level domains.

#include "http/MediaType.h"

#include <Poco/String.h>

#include <algorithm>
#include <iterator>

namespace proxy
{

namespace
{

struct Suffix
{
    std::string_view name;
    std::string_view mediaType;
};

constexpr Suffix suffixes[] = {
    {"html", "text/html"},
    {"htm", "text/html"},
    {"txt", "text/plain"},
    {"css", "text/css"},
    {"js", "text/javascript"},
    {"json", "application/json"},
    {"xml", "application/xml"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"svg", "image/svg+xml"},
    {"ico", "image/x-icon"},
    {"bin", "application/octet-stream"},
};

const Suffix* findSuffix(std::string_view fileName)
{
    const auto dot = fileName.rfind('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const std::string name = Poco::toLower(std::string(fileName.substr(dot + 1)));
    const auto found = std::find_if(std::begin(suffixes), std::end(suffixes),
        [&name](const Suffix& suffix) { return suffix.name == name; });
    return found == std::end(suffixes) ? nullptr : found;
}

} // namespace

std::string mediaType(std::string_view fileName)
{
    const Suffix* suffix = findSuffix(fileName);
    return std::string(suffix ? suffix->mediaType : "application/octet-stream");
}

bool hasKnownSuffix(std::string_view fileName)
{
    return findSuffix(fileName) != nullptr;
}

} // namespace proxy
