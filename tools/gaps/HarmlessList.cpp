// The list is written by people, next to what `gaps mutate` writes: the first line of an entry is
// copied from there.

#include "tools/gaps/HarmlessList.h"

#include "tools/gaps/Lines.h"

#include <algorithm>
#include <optional>

namespace gaps
{

namespace
{

constexpr std::string_view opening = "Gap ";

/// The gap that a mutant's sentence begins with. std::nullopt if it does not begin with one.
std::optional<GapNumber> gapOf(std::string_view sentence)
{
    if (!sentence.starts_with(opening))
        return std::nullopt;
    const auto number = sentence.substr(opening.size());
    return GapNumber::parse(number.substr(0, number.find(':')));
}

} // namespace

HarmlessList HarmlessList::read(const std::string& name, std::string_view text)
{
    HarmlessList list;
    list._name = name;
    Diagnostics errors;
    Entry* open = nullptr;
    std::size_t number = 0;
    for (const auto& line : linesOf(text))
    {
        ++number;
        const std::string words(trimmed(line));
        if (words.empty() || line.starts_with('#'))
            continue;
        if (indentationOf(line).empty())
            open = &list.begin(number, words, errors);
        else if (open != nullptr)
            open->reason += (open->reason.empty() ? "" : " ") + words;
        else
            errors.push_back({name, number,
                "this reason belongs to no mutant; write the mutant's sentence above it, not "
                "indented"});
    }
    for (const auto& [sentence, entry] : list._entries)
    {
        if (entry.reason.empty())
            errors.push_back({name, entry.line,
                "the reason is missing; write below, in an indented line, why the change is "
                "harmless"});
    }
    std::sort(errors.begin(), errors.end());
    refuseIfAny(errors);
    return list;
}

HarmlessList::Entry& HarmlessList::begin(
    std::size_t line, const std::string& sentence, Diagnostics& errors)
{
    const auto gap = gapOf(sentence);
    const auto [place, isNew] =
        _entries.try_emplace(sentence, Entry{line, gap.value_or(GapNumber{}), ""});
    auto& entry = place->second;
    if (!gap)
        errors.push_back({_name, line,
            "this is not the sentence of a mutant, which begins like `Gap 3.2:`; copy one that "
            "`gaps mutate` has written"});
    if (!isNew)
        errors.push_back({_name, line,
            "this mutant is already in line " + std::to_string(entry.line) +
                "; remove one of the two"});
    return entry;
}

std::string HarmlessList::reasonFor(const std::string& sentence) const
{
    const auto found = _entries.find(sentence);
    return found == _entries.end() ? "" : found->second.reason;
}

Diagnostics HarmlessList::outdated(const std::function<bool(GapNumber)>& isChosen,
    const std::function<bool(const std::string& sentence)>& isMutant) const
{
    Diagnostics result;
    for (const auto& [sentence, entry] : _entries)
    {
        if (isChosen(entry.gap) && !isMutant(sentence))
            result.push_back({_name, entry.line,
                "there is no such mutant; remove the entry, or copy the sentence again that "
                "`gaps mutate` writes without this list"});
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace gaps
