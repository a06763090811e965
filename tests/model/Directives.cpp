// A second parser of Cache-Control: the model must not depend on the proxy's own.

#include "tests/model/Directives.h"

#include <algorithm>
#include <regex>

namespace Model
{

namespace
{

constexpr Seconds tooLarge = Seconds{1} << 31;

std::string lower(std::string text)
{
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Whether the value is a dictionary of RFC 9213 of the kind that the generator makes. Any other
/// value counts as invalid.
bool isDictionary(const std::string& value)
{
    static const std::string one = R"([a-z*][a-z0-9_.*-]*(=(-?[0-9]{1,15}|"[^"]*"))?)";
    static const std::regex all(one + "([ \t]*,[ \t]*" + one + ")*");
    return std::regex_match(value, all);
}

} // namespace

std::vector<std::string> members(std::string_view list)
{
    std::vector<std::string> found(1);
    bool quoted = false;
    for (const char letter : list)
    {
        if (letter == '"')
            quoted = !quoted;
        if (letter == ',' && !quoted)
            found.emplace_back();
        else
            found.back() += letter;
    }
    for (std::string& member : found)
        member = Wire::trimmed(member);
    std::erase(found, "");
    return found;
}

Directives::Directives(const std::string& value)
{
    for (const std::string& member : members(value))
    {
        const auto equals = member.find('=');
        auto& [name, argument] = _all.emplace_back(lower(member.substr(0, equals)), std::nullopt);
        if (equals == std::string::npos)
            continue;
        argument = member.substr(equals + 1);
        if (argument->size() > 1 && argument->front() == '"' && argument->back() == '"')
            argument = argument->substr(1, argument->size() - 2);
    }
}

Directives Directives::ofRequest(const Message& request)
{
    // RFC 9111 section 5.4: Pragma counts only if there is no Cache-Control.
    if (!request.has("Cache-Control") && request.value("Pragma") == "no-cache")
        return Directives("no-cache");
    return Directives(request.value("Cache-Control"));
}

Directives Directives::ofResponse(const Message& response)
{
    const std::string targeted = response.value("CDN-Cache-Control");
    if (!isDictionary(targeted))
        return Directives(response.value("Cache-Control"));
    Directives found(targeted);
    found._targeted = true;
    return found;
}

bool Directives::has(const std::string& name) const
{
    return std::any_of(
        _all.begin(), _all.end(), [&](const auto& one) { return one.first == name; });
}

bool Directives::hasWithoutArgument(const std::string& name) const
{
    return std::any_of(_all.begin(), _all.end(),
        [&](const auto& one) { return one.first == name && !one.second; });
}

bool Directives::hasNumber(const std::string& name) const
{
    return std::any_of(_all.begin(), _all.end(),
        [&](const auto& one)
        {
            return one.first == name && one.second && !one.second->empty() &&
                   one.second->find_first_not_of("0123456789") == std::string::npos;
        });
}

bool Directives::isRepeated(const std::string& name) const
{
    return std::count_if(
               _all.begin(), _all.end(), [&](const auto& one) { return one.first == name; }) > 1;
}

std::optional<Seconds> Directives::seconds(const std::string& name) const
{
    for (const auto& [found, argument] : _all)
    {
        if (found != name)
            continue;
        const std::string digits = argument.value_or("");
        if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos)
            return 0;
        return digits.size() > 10 ? tooLarge : std::min<Seconds>(std::stoll(digits), tooLarge);
    }
    return std::nullopt;
}

std::vector<std::string> Directives::names(const std::string& name) const
{
    std::vector<std::string> all;
    for (const auto& [found, argument] : _all)
        if (found == name && argument)
            for (const std::string& member : members(*argument))
                all.push_back(member);
    return all;
}

} // namespace Model
