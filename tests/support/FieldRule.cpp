// One field line of a play against the fields of a message. Right proxies write fields in many
// ways (order, case, blanks, combined or apart), so values are compared by what they mean, and
// only as far as the field's own definition goes.
#include "tests/support/FieldRule.h"

#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

/// The members of a comma list; commas in quoted strings do not part.
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

std::string_view withoutPort80(std::string_view host)
{
    return host.ends_with(":80") ? host.substr(0, host.size() - 3) : host;
}

/// Values that are words without case.
bool hasWords(std::string_view name)
{
    return sameWord(name, "Connection") || sameWord(name, "Transfer-Encoding") ||
           sameWord(name, "Cache-Control");
}

bool sameValue(std::string_view name, std::string_view wanted, std::string_view came)
{
    if (wanted == came || (hasWords(name) && sameWord(wanted, came)))
        return true;
    if (sameWord(name, "Host"))
        return sameWord(withoutPort80(wanted), withoutPort80(came));
    if (sameWord(name, "Content-Type"))
        return sameWord(wanted, trimmed(came.substr(0, came.find(';'))));
    return false;
}

bool fits(std::string_view name, std::string_view wanted, std::string_view came)
{
    return sameValue(name, wanted, came) ||
           std::ranges::any_of(members(came),
               [&](std::string_view member) { return sameValue(name, wanted, member); });
}

std::size_t firstDifference(std::string_view one, std::string_view other)
{
    const auto [at, ignored] = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(at - one.begin());
}

Difference fieldDifference(std::string sentence, std::string expected)
{
    Difference result;
    result.sentence = std::move(sentence);
    result.expected = std::move(expected);
    return result;
}

/// Points at the field, `at` bytes into its value; line 0 of a head is the start line.
void pointAt(
    Difference& difference, const Wire::Message& message, std::size_t index, std::size_t at)
{
    const Wire::Field& field = message.fields()[index];
    difference.came = field.name + ":" + field.raw;
    const std::size_t blanks = std::min(field.raw.find_first_not_of(" \t"), field.raw.size());
    difference.at = std::min(field.name.size() + 1 + blanks + at, difference.came.size());
    difference.place = Difference::Place::Head;
    difference.line = index + 1;
}

} // namespace

std::optional<Difference> judgeField(const std::string& rule, const Wire::Message& message)
{
    const bool forbidden = rule.starts_with('!');
    const std::string_view text = std::string_view(rule).substr(forbidden ? 1 : 0);
    const std::size_t colon = text.find(':');
    const std::string name(trimmed(text.substr(0, colon)));
    const bool any = colon == std::string_view::npos || trimmed(text.substr(colon + 1)) == "*";
    const std::string wanted(any ? "" : trimmed(text.substr(colon + 1)));

    std::optional<std::size_t> last; // the last field of that name
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < message.fields().size(); ++i)
    {
        if (!sameWord(message.fields()[i].name, name))
            continue;
        last = i;
        if (any || fits(name, wanted, message.fields()[i].value))
            found = i;
    }
    if (!found && last && sameValue(name, wanted, message.value(name)))
        found = last;

    if (forbidden && found)
    {
        Difference difference = fieldDifference(
            any ? "The field " + name + " must not be there."
                : "The field " + name + " must not have the value `" + visible(wanted) + "`.",
            "");
        pointAt(difference, message, *found, 0);
        return difference;
    }
    if (forbidden || found)
        return std::nullopt;
    if (!last)
        return fieldDifference("The field " + name + " is missing.", rule);
    Difference difference =
        fieldDifference("The field " + name + " has another value than expected.", rule);
    pointAt(difference, message, *last, firstDifference(message.fields()[*last].value, wanted));
    return difference;
}

} // namespace Plays
