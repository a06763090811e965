// Names are compared with known names, and never used to open or create anything. So a name that leads
// elsewhere can do no harm here; it is still no name of a file of the starter.

#include "tools/grade/EntryName.h"

#include <algorithm>
#include <array>

namespace Grade
{

namespace
{

constexpr std::size_t longestPath = 1000;

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

bool hasDrive(std::string_view name)
{
    return name.size() >= 2 && name[1] == ':' &&
           ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z'));
}

} // namespace

EntryName readName(std::string_view name)
{
    if (name.empty())
        return {"", "cannot be read"};
    if (name.size() > longestPath)
        return {"", "has more than 1000 bytes"};
    if (std::ranges::any_of(name, isControl))
        return {"", "contains a control character"};
    if (name.find('\\') != std::string_view::npos)
        return {"", "contains a backslash"};
    if (name.starts_with('/') || hasDrive(name))
        return {"", "is absolute"};
    EntryName result;
    while (!name.empty())
    {
        const std::string_view part = name.substr(0, name.find('/'));
        name.remove_prefix(std::min(part.size() + 1, name.size()));
        if (part == "..")
            return {"", "leads out of the submission"};
        if (part.empty() || part == ".")
            continue;
        result.path += (result.path.empty() ? "" : "/") + std::string(part);
    }
    return result;
}

std::string_view lastPart(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isPassedOver(std::string_view part)
{
    static constexpr std::array names{
        "build", "cache", "kept", "node_modules", "__MACOSX", "AGENTS.md"};
    return part.starts_with('.') || std::ranges::find(names, part) != names.end();
}

} // namespace Grade
