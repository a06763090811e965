// Directives for caches. A line that follows the grammar is read as a simple reader reads it; a
// malformed member forbids, and permits nothing. So no text before or behind a directive opens
// anything.

#include "rules/Directive.h"

#include "http/Number.h"
#include "rules/CacheControl.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/Field.h"

#include <algorithm>
#include <regex>
#include <set>

using namespace proxy;

namespace Fuzz
{

namespace
{

/// The regular expression needs a frame of the stack for each character.
constexpr std::size_t longestForExpression = 300;

constexpr const char* restricting[] = {"max-age", "min-fresh", "must-revalidate", "must-understand",
    "no-cache", "no-store", "only-if-cached", "private", "proxy-revalidate", "s-maxage",
    "stale-if-error"};
constexpr const char* permitting[] = {
    "public", "s-maxage", "max-age", "must-revalidate", "must-understand"};

bool isAbout(const Directive& directive, std::string_view name)
{
    return Wire::sameName(directive.name, name);
}

bool hasDirective(const std::vector<Directive>& all, std::string_view name)
{
    return std::any_of(
        all.begin(), all.end(), [&](const Directive& one) { return isAbout(one, name); });
}

bool takesNames(const Directive& directive)
{
    return isAbout(directive, "private") || isAbout(directive, "no-cache");
}

std::size_t permittedIn(const std::vector<Directive>& all, std::string_view name)
{
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(),
        [&](const Directive& one) { return isAbout(one, name) && one.permits(); }));
}

bool isListOfTokens(const std::string& text)
{
    static const std::regex list("[ \t,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(,[ \t,]*|$))+");
    return std::regex_match(text, list);
}

/// The directives of a line that follows the grammar of RFC 9111 section 5.2, by its letter;
/// std::nullopt for any other line.
std::optional<std::vector<Directive>> simplyParsed(const std::string& line)
{
    static const std::string token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    static const std::string member =
        "(" + token + ")(=(?:(" + token + R"re()|"((?:[^"\\]|\\[\s\S])*)"))?)re";
    static const std::regex one(member);
    static const std::regex all(
        "[ \t,]*(?:" + member + "[ \t]*(?:,[ \t,]*|$))*", std::regex::optimize);
    if (!std::regex_match(line, all))
        return std::nullopt;
    std::vector<Directive> result;
    for (std::sregex_iterator found(line.begin(), line.end(), one), end; found != end; ++found)
    {
        const auto& parts = *found;
        result.push_back({parts[1], std::nullopt});
        if (parts[2].matched)
            result.back().argument = parts[3].matched ? parts[3].str()
                                                      : std::regex_replace(parts[4].str(),
                                                            std::regex(R"(\\([\s\S]))"), "$1");
    }
    return result;
}

void compareWithSimpleReader(const std::string& line, const std::vector<Directive>& directives)
{
    const auto simple = simplyParsed(line);
    if (!simple)
        return;
    same(directives.size(), simple->size(), "there are as many directives as members");
    for (std::size_t at = 0; at < directives.size(); ++at)
    {
        const Directive& read = directives[at];
        same(read.name, simple->at(at).name, "the name of a directive is the one that is written");
        holds(read.valid, "a directive of a valid line is valid");
        const auto& written = simple->at(at).argument;
        const bool isLeftOut = written && takesNames(read) && !isListOfTokens(*written);
        holds(isLeftOut ? !read.argument : read.argument == written,
            "the argument of a directive is the one that is written");
    }
}

void checkDirective(const Directive& directive)
{
    holds(Wire::isToken(directive.name), "the name of a directive is a token");
    holds(directive.valid || !directive.argument, "an invalid directive has no argument");
    holds(directive.valid || std::any_of(std::begin(restricting), std::end(restricting),
                                 [&](const char* name) { return isAbout(directive, name); }),
        "an invalid directive is one that restricts");
    holds(!directive.permits() || directive.valid, "an invalid directive permits nothing");
    if (takesNames(directive) && directive.argument)
        for (const std::string& name : FieldList{{"List", *directive.argument}}.listMembers("List"))
            holds(Wire::isToken(name), "private and no-cache list field names");
}

/// What is formatted as a quoted string is the same argument.
void checkDirectivesAgain(const std::vector<Directive>& directives)
{
    std::string line;
    for (const Directive& directive : directives)
    {
        line += directive.name;
        if (directive.argument)
        {
            line += "=\"";
            for (const char c : *directive.argument)
                line += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
            line += "\"";
        }
        line += ", ";
    }
    const auto again = parseDirectives(line);
    holds(std::equal(again.begin(), again.end(), directives.begin(), directives.end(),
              [](const Directive& a, const Directive& b)
              { return a.name == b.name && a.argument == b.argument; }),
        "formatted and parsed again, the directives are the same");
}

/// Whatever the line is, it can hide no directive that forbids, and add none that permits.
void checkMonotony(const std::string& line, const std::vector<Directive>& directives)
{
    for (const char* name : restricting)
    {
        const std::string word = name;
        holds(hasDirective(parseDirectives(line + ", " + word), name),
            "a restriction behind the line counts: " + word);
        holds(hasDirective(parseDirectives(word + ", " + line), name),
            "a restriction before the line counts: " + word);
        holds(!hasDirective(directives, name) || hasDirective(parseDirectives(line + ", x"), name),
            "more members remove no restriction: " + word);
    }
    for (const char* name : permitting)
    {
        const auto permitted = permittedIn(directives, name);
        // Behind an open quotation mark nothing permits any more.
        if (line.find('"') == std::string::npos)
            same(permittedIn(parseDirectives("x=\"a, " + line), name), std::size_t{0},
                "behind an open quotation mark nothing permits: " + std::string(name));
        if (line.size() <= longestForExpression && simplyParsed(line))
            same(permittedIn(
                     parseDirectives(line + ", x=\", public, s-maxage=5, must-revalidate"), name),
                permitted, "an open quotation mark permits nothing: " + std::string(name));
    }
}

/// With the same directives in both fields, a CDN and any other cache understand the same.
void compareTargeted(const std::string& line)
{
    const auto targeted = parseTargetedDirectives(line);
    const FieldList fields{{"CDN-Cache-Control", line}, {"Cache-Control", "no-store, max-age=7"}};
    const auto cdn = CacheControl::ofResponse(fields, Audience::cdn);
    const auto everyCache = CacheControl::ofResponse(fields, Audience::everyCache);
    same(cdn.isTargeted(), targeted.has_value(), "an invalid targeted field is ignored");
    holds(everyCache.has("no-store") && !everyCache.isTargeted(),
        "a targeted field says nothing to other caches");
    holds(targeted || (cdn.has("no-store") && cdn.seconds("max-age") == std::chrono::seconds(7)),
        "where the targeted field is ignored, Cache-Control counts");
    if (!targeted)
        return;
    std::set<std::string> names;
    for (const Directive& directive : *targeted)
    {
        checkDirective(directive);
        holds(names.insert(directive.name).second, "a targeted directive is not repeated");
    }
    static const std::regex plain("[a-z][a-z-]*(=[0-9]{1,15})?(, [a-z][a-z-]*(=[0-9]{1,15})?)*");
    const auto listed = parseDirectives(line);
    if (line.size() > longestForExpression || !std::regex_match(line, plain) ||
        listed.size() != targeted->size())
        return;
    for (const char* name : restricting)
    {
        same(hasDirective(listed, name), cdn.has(name), "both forms have the same directives");
        if (!takesNames({name, {}}))
            same(CacheControl::ofRequest({{"Cache-Control", line}}).seconds(name),
                cdn.seconds(name), "both forms have the same numbers");
    }
}

void checkSeconds(const std::string& line, const std::vector<Directive>& directives)
{
    const auto control = CacheControl::ofRequest({{"Cache-Control", line}});
    for (const char* name : restricting)
    {
        const auto seconds = control.seconds(name);
        same(seconds.has_value(), hasDirective(directives, name),
            "a directive that is there has a number of seconds");
        holds(!seconds || (seconds->count() >= 0 && *seconds <= longestDelta),
            "a number of seconds is neither negative nor above 2^31");
        holds(!control.permits(name) || control.has(name), "what permits is there");
        holds(!control.hasAlone(name) || control.has(name), "what is there alone is there");
    }
    const auto twice = CacheControl::ofRequest({{"Cache-Control", line}, {"Cache-Control", line}});
    for (const char* name : restricting)
        same(twice.seconds(name), control.seconds(name), "the first of repeated directives counts");
}

} // namespace

void cacheDirectives(std::string_view input)
{
    const std::string line(Wire::trimmed(input));
    if (Wire::hasControl(line))
        return; // No field value has one.
    const auto directives = parseDirectives(line);
    for (const Directive& directive : directives)
        checkDirective(directive);
    if (line.size() <= longestForExpression)
        compareWithSimpleReader(line, directives);
    checkDirectivesAgain(directives);
    checkSeconds(line, directives);
    compareTargeted(line);
    if (line.size() <= 2000)
        checkMonotony(line, directives);
}

} // namespace Fuzz
