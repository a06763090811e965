// Values are compared by their meaning, as far as the field's definition gives them one.
#include "tests/support/FieldValue.h"

#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

std::string_view withoutPort80(std::string_view host)
{
    return host.ends_with(":80") ? host.substr(0, host.size() - 3) : host;
}

/// True if the values of this field are tokens that are compared without case.
bool hasTokens(std::string_view name)
{
    return sameName(name, "Connection") || sameName(name, "Transfer-Encoding") ||
           sameName(name, "Cache-Control");
}

std::vector<std::string_view> parameters(std::string_view text)
{
    std::vector<std::string_view> result;
    for (auto end = text.find(';'); end != std::string_view::npos; end = text.find(';'))
    {
        result.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    result.push_back(trimmed(text));
    return result;
}

/// Cache-Status: `hit` fits `any-name; hit; ttl=60`. The name of the cache and further parameters
/// are free.
bool fitsCacheStatus(std::string_view wanted, std::string_view came)
{
    const auto told = parameters(came);
    return std::ranges::all_of(parameters(wanted), [&](std::string_view one)
        { return std::find(told.begin() + 1, told.end(), one) != told.end(); });
}

} // namespace

std::vector<std::string_view> members(std::string_view value)
{
    std::vector<std::string_view> result;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= value.size(); ++at)
    {
        if (at == value.size() || (value[at] == ',' && !quoted))
        {
            result.push_back(trimmed(value.substr(begin, at - begin)));
            begin = at + 1;
        }
        else if (value[at] == '"')
            quoted = !quoted;
        else if (value[at] == '\\' && quoted)
            ++at;
    }
    return result;
}

bool sameValue(std::string_view name, std::string_view wanted, std::string_view came)
{
    if (wanted == came || (hasTokens(name) && sameName(wanted, came)))
        return true;
    if (sameName(name, "Host"))
        return sameName(withoutPort80(wanted), withoutPort80(came));
    if (sameName(name, "Content-Type"))
        return sameName(wanted, trimmed(came.substr(0, came.find(';'))));
    if (sameName(name, "Cache-Status"))
        return fitsCacheStatus(wanted, came);
    return false;
}

bool fitsMember(std::string_view name, std::string_view wanted, std::string_view came)
{
    return sameValue(name, wanted, came) ||
           std::ranges::any_of(members(came),
               [&](std::string_view member) { return sameValue(name, wanted, member); });
}

} // namespace Plays
