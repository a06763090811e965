// Dictionaries of structured field values, read from left to right and without a second try: the
// first character of a value says of which kind it is. Each function takes what it reads from the
// front of the text. One mistake ends the reading of the whole field, so it is thrown; it does not
// leave this room.

#include "http/StructuredField.h"

#include "http/Number.h"

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

constexpr std::string_view digits = "0123456789";
constexpr std::string_view keyStart = "abcdefghijklmnopqrstuvwxyz*";
constexpr std::string_view keyCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_-.*";
constexpr std::string_view tokenStart = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*";
constexpr std::string_view tokenCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                             "0123456789!#$%&'*+-.^_`|~:/";
constexpr std::string_view base64Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                              "0123456789+/=";

struct Mistake
{
};

bool startsWithOneOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

std::string takeAll(std::string_view& text, std::string_view characters)
{
    const auto end = std::min(text.find_first_not_of(characters), text.size());
    std::string taken(text.substr(0, end));
    text.remove_prefix(end);
    return taken;
}

/// Passes the character, if it comes next.
bool pass(std::string_view& text, char c)
{
    const bool exists = text.starts_with(c);
    text.remove_prefix(exists ? 1 : 0);
    return exists;
}

void expect(std::string_view& text, char c)
{
    if (!pass(text, c))
        throw Mistake();
}

std::string takeKey(std::string_view& text)
{
    if (!startsWithOneOf(text, keyStart))
        throw Mistake();
    return takeAll(text, keyCharacters);
}

/// An Integer has up to 15 digits. A Decimal has up to 12, a point, and one to three more.
BareItem takeNumber(std::string_view& text)
{
    const std::string sign = pass(text, '-') ? "-" : "";
    const auto whole = takeAll(text, digits);
    const bool isDecimal = pass(text, '.');
    if (whole.empty() || whole.size() > (isDecimal ? 12 : 15))
        throw Mistake();
    if (!isDecimal)
    {
        const auto value = static_cast<std::int64_t>(parseDecimal(whole).value());
        return sign.empty() ? value : -value;
    }
    const auto fraction = takeAll(text, digits);
    if (fraction.empty() || fraction.size() > 3)
        throw Mistake();
    return sign + whole + "." + fraction;
}

/// What stands up to the quote that ends it. Only quotes and backslashes are escaped.
std::string takeString(std::string_view& text)
{
    std::string content;
    while (!pass(text, '"'))
    {
        const bool escaped = pass(text, '\\');
        if (text.empty() || text.front() < ' ' || text.front() > '~')
            throw Mistake();
        if (escaped && !startsWithOneOf(text, "\"\\"))
            throw Mistake();
        content += text.front();
        text.remove_prefix(1);
    }
    return content;
}

bool takeBoolean(std::string_view& text)
{
    const bool value = pass(text, '1');
    if (!value)
        expect(text, '0');
    return value;
}

std::string takeByteSequence(std::string_view& text)
{
    expect(text, ':');
    const auto content = takeAll(text, base64Characters);
    expect(text, ':');
    return ":" + content + ":";
}

BareItem takeBareItem(std::string_view& text)
{
    if (startsWithOneOf(text, "-0123456789"))
        return takeNumber(text);
    if (startsWithOneOf(text, tokenStart))
        return takeAll(text, tokenCharacters);
    if (pass(text, '"'))
        return takeString(text);
    if (pass(text, '?'))
        return takeBoolean(text);
    return takeByteSequence(text);
}

void passParameters(std::string_view& text)
{
    while (pass(text, ';'))
    {
        takeAll(text, " ");
        takeKey(text);
        if (pass(text, '='))
            takeBareItem(text);
    }
}

std::string takeInnerList(std::string_view& text)
{
    const auto start = text;
    expect(text, '(');
    takeAll(text, " ");
    while (!pass(text, ')'))
    {
        takeBareItem(text);
        passParameters(text);
        if (takeAll(text, " ").empty() && !text.starts_with(')'))
            throw Mistake();
    }
    return std::string(start.substr(0, start.size() - text.size()));
}

DictionaryMember takeMember(std::string_view& text)
{
    DictionaryMember member{takeKey(text), true};
    if (pass(text, '='))
        member.value = text.starts_with('(') ? takeInnerList(text) : takeBareItem(text);
    passParameters(text);
    return member;
}

void put(DictionaryMember member, std::vector<DictionaryMember>& members)
{
    const auto known = std::find_if(members.begin(), members.end(),
        [&member](const DictionaryMember& other) { return other.key == member.key; });
    if (known == members.end())
        members.push_back(std::move(member));
    else
        *known = std::move(member);
}

std::vector<DictionaryMember> takeDictionary(std::string_view& text)
{
    std::vector<DictionaryMember> members;
    takeAll(text, " ");
    while (!text.empty())
    {
        put(takeMember(text), members);
        takeAll(text, " \t");
        if (text.empty())
            break;
        expect(text, ',');
        takeAll(text, " \t");
        if (text.empty())
            throw Mistake();
    }
    return members;
}

} // namespace

std::optional<std::vector<DictionaryMember>> parseDictionary(std::string_view text)
{
    try
    {
        return takeDictionary(text);
    }
    catch (const Mistake&)
    {
        return std::nullopt;
    }
}

} // namespace proxy
