// Directives for caches, from the two forms in which they are written: a list (Cache-Control) and a
// dictionary (CDN-Cache-Control).

#include "rules/Directive.h"

#include "http/Grammar.h"
#include "http/Number.h"
#include "http/StructuredField.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// Whether the directive forbids or demands something.
bool restricts(std::string_view directive)
{
    return isOneOf(directive,
        {"max-age", "min-fresh", "must-revalidate", "must-understand", "no-cache", "no-store",
            "only-if-cached", "private", "proxy-revalidate", "s-maxage", "stale-if-error"});
}

bool takesFieldNames(std::string_view directive)
{
    return isOneOf(directive, {"private", "no-cache"});
}

bool isListOfNames(std::string_view text)
{
    const auto names = splitList(text);
    return !names.empty() && std::all_of(names.begin(), names.end(), isToken);
}

Directive withoutInvalidNames(Directive directive)
{
    if (takesFieldNames(directive.name) && !isListOfNames(directive.argument.value_or("")))
        directive.argument.reset();
    return directive;
}

/// std::nullopt if the text violates the grammar.
std::optional<Directive> parseDirective(std::string_view text)
{
    const auto equals = std::min(text.find('='), text.size());
    std::string name(text.substr(0, equals));
    if (!isToken(name))
        return std::nullopt;
    if (equals == text.size())
        return Directive{std::move(name), std::nullopt};
    const auto argument = text.substr(equals + 1);
    auto content = isToken(argument) ? std::string(argument) : unquoted(argument);
    if (!content)
        return std::nullopt;
    return withoutInvalidNames({std::move(name), std::move(content)});
}

void addRestrictions(std::string_view text, std::vector<Directive>& directives)
{
    while (!text.empty())
    {
        const auto end = std::find_if_not(text.begin(), text.end(),
            [](const char& c) {
                return isToken({&c, 1});
            });
        const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        if (restricts(word))
            directives.push_back({std::string(word), std::nullopt, false});
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
}

/// `private` and `no-cache` take field names, all others a number.
std::string argumentOf(const DictionaryMember& member)
{
    const auto* number = std::get_if<std::int64_t>(&member.value);
    if (takesFieldNames(member.key))
        return number ? "" : std::get<std::string>(member.value);
    return number ? std::to_string(*number) : "";
}

} // namespace

bool Directive::permits() const
{
    if (isOneOf(name, {"max-age", "s-maxage"}))
        return valid && argument && parseDeltaSeconds(*argument);
    return valid && !argument;
}

std::vector<Directive> parseDirectives(std::string_view line)
{
    std::vector<Directive> result;
    bool quotesAreClosed = true;
    for (const std::string_view member : splitList(line))
    {
        auto directive = quotesAreClosed ? parseDirective(member) : std::nullopt;
        if (directive)
            result.push_back(std::move(*directive));
        else
            addRestrictions(member, result);
        quotesAreClosed = quotesAreClosed && !leavesQuoteOpen(member);
    }
    return result;
}

std::optional<std::vector<Directive>> parseTargetedDirectives(std::string_view text)
{
    const auto members = parseDictionary(text);
    if (!members || members->empty())
        return std::nullopt;
    std::vector<Directive> result;
    for (const DictionaryMember& member : *members)
    {
        if (const bool* flag = std::get_if<bool>(&member.value); !flag)
            result.push_back(withoutInvalidNames({member.key, argumentOf(member)}));
        else if (*flag)
            result.push_back({member.key, std::nullopt});
    }
    return result;
}

} // namespace proxy
