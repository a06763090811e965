// URI references, as fields such as Location contain them.

#include "http/UriReference.h"

#include "BadMessage.h"
#include "http/Grammar.h"

#include <Poco/StringTokenizer.h>

#include <vector>

namespace proxy
{

namespace
{

/// Removes the dot segments `.` and `..` from a path (RFC 3986 section 5.2.4). The query, which
/// begins at a question mark, is left as it is.
std::string withoutDotSegments(std::string_view path)
{
    const auto query = std::min(path.find('?'), path.size());
    std::vector<std::string> remaining;
    // The path begins with a slash, so the first segment is empty.
    const Poco::StringTokenizer segments(std::string(path.substr(1, query - 1)), "/");
    bool endsInSlash = false;
    for (const std::string& segment : segments)
    {
        endsInSlash = segment == "." || segment == "..";
        if (segment == ".." && !remaining.empty())
            remaining.pop_back();
        if (!endsInSlash)
            remaining.push_back(segment);
    }
    std::string result;
    for (const std::string& segment : remaining)
        result += "/" + segment;
    return result + (endsInSlash || remaining.empty() ? "/" : "") + std::string(path.substr(query));
}

/// Whether the text begins with a scheme, as in `ftp:`.
bool hasScheme(std::string_view text)
{
    return text.substr(0, text.find_first_of("/?")).find(':') != std::string_view::npos;
}

std::string absolutePath(std::string_view reference, std::string_view base)
{
    const auto basePath = base.substr(0, base.find('?'));
    if (reference.empty())
        return std::string(base);
    if (reference.front() == '/')
        return std::string(reference);
    if (reference.front() == '?')
        return std::string(basePath) + std::string(reference);
    return std::string(basePath.substr(0, basePath.rfind('/') + 1)) + std::string(reference);
}

} // namespace

std::optional<RequestTarget> resolve(std::string_view reference, const RequestTarget& base)
try
{
    reference = reference.substr(0, reference.find('#'));
    if (hasSpaceOrControl(reference) || reference.find_first_of("\"<>") != std::string_view::npos)
        return std::nullopt;
    RequestTarget result = base;
    if (hasScheme(reference))
        result = parseAbsoluteForm("GET", reference);
    else if (reference.starts_with("//"))
        result = parseAbsoluteForm("GET", "http:" + std::string(reference));
    else
        result.path = absolutePath(reference, base.path);
    result.path = withoutDotSegments(result.path);
    return result;
}
catch (const BadMessage&)
{
    return std::nullopt;
}

} // namespace proxy
