// Dictionaries of structured field values (RFC 8941), compared with the grammar as a regular
// expression.

#include "http/StructuredField.h"

#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <regex>

using namespace proxy;

namespace Fuzz
{

namespace
{

/// The regular expression needs a frame of the stack for each character.
constexpr std::size_t longestForGrammar = 300;

bool isInGrammar(std::string_view text)
{
    const std::string key = "[a-z*][a-z0-9_.*-]*";
    const std::string bare =
        R"((-?[0-9]{1,15}|-?[0-9]{1,12}\.[0-9]{1,3}|"([ !#-\[\]-~]|\\["\\])*"|)"
        R"([A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]*|:[A-Za-z0-9+/=]*:|\?[01]))";
    const std::string parameters = "(; *" + key + "(=" + bare + ")?)*";
    const std::string item = bare + parameters;
    const std::string list = R"(\( *()" + item + "( +" + item + R"()* *)?\))";
    const std::string member = key + "(=(" + bare + "|" + list + "))?" + parameters;
    static const std::regex dictionary(
        " *(" + member + "([ \t]*,[ \t]*" + member + ")*[ \t]*)?", std::regex::optimize);
    return std::regex_match(text.begin(), text.end(), dictionary);
}

bool isPrintable(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// The member as RFC 8941 section 4.1.2 serializes it. Any value but a Boolean or an Integer is
/// written as a String.
std::string serialized(const DictionaryMember& member)
{
    if (const bool* flag = std::get_if<bool>(&member.value))
        return member.key + (*flag ? "" : "=?0");
    if (const auto* number = std::get_if<std::int64_t>(&member.value))
        return member.key + "=" + std::to_string(*number);
    std::string text = member.key + "=\"";
    for (const char c : std::get<std::string>(member.value))
        text += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    return text + "\"";
}

void sameMembers(const std::vector<DictionaryMember>& one,
    const std::optional<std::vector<DictionaryMember>>& other, const std::string& what)
{
    holds(other && std::equal(one.begin(), one.end(), other->begin(), other->end(),
                       [](const DictionaryMember& a, const DictionaryMember& b)
                       { return a.key == b.key && a.value == b.value; }),
        what);
}

void checkMembers(const std::vector<DictionaryMember>& members)
{
    for (const DictionaryMember& member : members)
    {
        const auto* text = std::get_if<std::string>(&member.value);
        holds(!text || isPrintable(*text), "a value is printable ASCII");
        const auto* number = std::get_if<std::int64_t>(&member.value);
        holds(!number || (*number >= -999999999999999 && *number <= 999999999999999),
            "an integer has at most 15 digits");
        holds(std::count_if(members.begin(), members.end(),
                  [&](const DictionaryMember& other) { return other.key == member.key; }) == 1,
            "no key is repeated");
    }
}

} // namespace

void structuredField(std::string_view input)
{
    const auto members = parseDictionary(input);
    if (input.size() <= longestForGrammar)
        same(members.has_value(), isInGrammar(input), "a dictionary is what the grammar derives");
    // Otherwise the comparisons below take longer than the parser.
    if (!members || members->size() > 200)
        return;
    checkMembers(*members);
    std::string text;
    for (const DictionaryMember& member : *members)
        text += (text.empty() ? "" : ", ") + serialized(member);
    sameMembers(*members, parseDictionary(text), "serialized and parsed again, it is the same");

    // RFC 8941 section 4.2: the lines of a field are joined with commas.
    const std::string line(input);
    holds(!members->empty() || input.find_first_not_of(" \t") == std::string_view::npos,
        "only an empty text is an empty dictionary");
    if (!members->empty())
    {
        auto more = *members;
        more.push_back({std::string(input.size() + 1, 'k'), false});
        sameMembers(more, parseDictionary(line + ", " + more.back().key + "=?0"),
            "a line behind it adds a member");
        sameMembers(*members, parseDictionary(line + "," + line), "the same line adds nothing");
    }
    holds(!parseDictionary(line + ",") && !parseDictionary(line + ", \""),
        "an error at the end invalidates all of it");
}

} // namespace Fuzz
