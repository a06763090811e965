// Correct proxies write fields in many ways (order, case, whitespace, combined or separate), so
// values are compared by their meaning, as far as the field's definition gives them one.
#include "tests/support/FieldRule.h"

#include "tests/support/FieldValue.h"
#include "tests/support/Language.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

Difference fieldDifference(std::string sentence, std::string expected)
{
    Difference result;
    result.sentence = std::move(sentence);
    result.expected = std::move(expected);
    return result;
}

/// Puts the mark into the field, `at` bytes into its value. Line 0 of a head is the start line.
void pointAt(
    Difference& difference, const Wire::Message& message, std::size_t index, std::size_t at)
{
    const Wire::Field& field = message.fields()[index];
    difference.came = field.name + ":" + field.raw;
    const std::size_t spaces = std::min(field.raw.find_first_not_of(" \t"), field.raw.size());
    difference.at = std::min(field.name.size() + 1 + spaces + at, difference.came.size());
    difference.place = Difference::Place::Head;
    difference.line = index + 1;
}

struct Rule
{
    explicit Rule(const std::string& line) : forbidden(line.starts_with('!'))
    {
        const std::string_view text = std::string_view(line).substr(forbidden ? 1 : 0);
        const std::size_t mark = text.find_first_of(":=");
        name = trimmed(text.substr(0, mark));
        if (mark == std::string_view::npos)
            return;
        exact = text[mark] == '=';
        wanted = trimmed(text.substr(mark + 1));
        any = !exact && wanted == "*";
    }

    /// The field as the message should have it.
    [[nodiscard]] std::string field() const { return name + ": " + (any ? "*" : wanted); }

    bool forbidden;
    bool exact = false;
    bool any = true;
    std::string name;
    std::string wanted;
};

bool fits(const Rule& rule, std::string_view came)
{
    return rule.exact ? rule.wanted == came : sameValue(rule.name, rule.wanted, came);
}

std::optional<Difference> judgeOne(const Rule& rule, const Wire::Message& message)
{
    std::optional<std::size_t> last; // the last field of that name
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < message.fields().size(); ++i)
    {
        if (!sameName(message.fields()[i].name, rule.name))
            continue;
        last = i;
        if (rule.any || fitsMember(rule.name, rule.wanted, message.fields()[i].value))
            found = i;
    }
    if (!found && last && sameValue(rule.name, rule.wanted, message.value(rule.name)))
        found = last;

    if (rule.forbidden && found)
    {
        Difference difference =
            fieldDifference(rule.any ? english("The field %1 must be absent.", {rule.name})
                                     : english("The field %1 must not have the value `%2`.",
                                           {rule.name, visible(rule.wanted)}),
                "");
        pointAt(difference, message, *found, 0);
        return difference;
    }
    if (rule.forbidden || found)
        return std::nullopt;
    if (!last)
        return fieldDifference(english("The field %1 is missing.", {rule.name}), rule.field());
    Difference difference = fieldDifference(
        english("The field %1 has a different value than expected.", {rule.name}), rule.field());
    pointAt(difference, message, *last, commonPrefix(message.fields()[*last].value, rule.wanted));
    return difference;
}

/// True if the values have come combined, in fewer lines than the play lists.
bool fitsCombined(const std::vector<Rule>& rules, const Wire::Message& message)
{
    std::string wanted;
    for (const Rule& rule : rules)
    {
        if (rule.exact || sameName(rule.name, "Set-Cookie"))
            return false;
        wanted += (wanted.empty() ? "" : ", ") + rule.wanted;
    }
    const std::string came = message.value(rules.front().name);
    return std::ranges::equal(members(wanted), members(came),
        [&](std::string_view one, std::string_view other)
        { return sameValue(rules.front().name, one, other); });
}

/// Checks all rules for one name: as many field lines must have come, in this order.
std::optional<Difference> judgeAll(const std::vector<Rule>& rules, const Wire::Message& message)
{
    const std::string& name = rules.front().name;
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < message.fields().size(); ++i)
    {
        if (sameName(message.fields()[i].name, name))
            lines.push_back(i);
    }
    std::size_t at = 0;
    while (at < std::min(lines.size(), rules.size()) &&
           fits(rules[at], message.fields()[lines[at]].value))
        ++at;
    if ((at == lines.size() && at == rules.size()) || fitsCombined(rules, message))
        return std::nullopt;
    if (at < std::min(lines.size(), rules.size()))
    {
        Difference difference = fieldDifference(
            rules.size() == 1
                ? english("The field %1 has a different value than expected.", {name})
                : english("The field %1, line %2, has a different value than expected.",
                      {name, std::to_string(at + 1)}),
            rules[at].field());
        pointAt(difference, message, lines[at],
            commonPrefix(message.fields()[lines[at]].value, rules[at].wanted));
        return difference;
    }
    const std::string wanted = counted(rules.size(), "once", "%1 times");
    if (lines.empty())
        return fieldDifference(english("The field %1 is missing.", {name}), rules[0].field());
    Difference difference =
        fieldDifference(english("The field %1 came %2, and must come %3.",
                            {name, counted(lines.size(), "%1 time", "%1 times"), wanted}),
            at < rules.size() ? rules[at].field() : "");
    pointAt(difference, message, lines.back(), 0);
    return difference;
}

} // namespace

std::optional<Difference> judgeFields(
    const std::vector<std::string>& rules, const Wire::Message& message)
{
    std::vector<std::string> done; // names whose rules were checked together
    for (const std::string& line : rules)
    {
        const Rule rule(line);
        const auto isSame = [&rule](const std::string& name)
        {
            return sameName(name, rule.name);
        };
        std::vector<Rule> together;
        for (const std::string& other : rules)
        {
            const Rule one(other);
            if (!one.forbidden && !one.any && isSame(one.name))
                together.push_back(one);
        }
        const bool alone = rule.forbidden || rule.any || (together.size() == 1 && !rule.exact);
        if (!alone && std::ranges::any_of(done, isSame))
            continue;
        if (!alone)
            done.push_back(rule.name);
        if (auto difference = alone ? judgeOne(rule, message) : judgeAll(together, message))
            return difference;
    }
    return std::nullopt;
}

} // namespace Plays
