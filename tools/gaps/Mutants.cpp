// Makes mutants of the changes: applies each to the body, and names it so that the name lasts.

#include "tools/gaps/Mutants.h"

#include "tools/gaps/Change.h"
#include "tools/gaps/Lines.h"
#include "tools/gaps/StatementForms.h"

#include <algorithm>
#include <map>
#include <set>

namespace gaps
{

namespace
{

/// What the function around the gap returns. Its head begins in the first column: functions are
/// not indented.
Returns returnsAround(const GapFile& file, const Gap& gap)
{
    for (auto line = gap.start; line > 0; --line)
    {
        const auto& text = file.lines[line - 1];
        if (trimmed(text).empty() || !indentationOf(text).empty() || text.front() == '{')
            continue;
        const Tokens head(text);
        return returnsOf(head, head.whole());
    }
    return Returns::value;
}

/// The code of the line, without its comment.
std::string codeOfLine(const std::string& body, std::size_t at)
{
    const auto begin = body.rfind('\n', at) + 1; // 0 in the first line
    const auto end = std::min(body.find('\n', at), body.size());
    const auto line = body.substr(begin, end - begin);
    const Tokens tokens(line);
    return tokens.oneLine(tokens.whole());
}

/// A body for comparison: whitespace does not matter.
std::string codeOf(const std::string& body)
{
    const Tokens tokens(body);
    std::string code;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        code += std::string(tokens[i].text) + ' ';
    return code;
}

} // namespace

std::vector<Mutant> mutantsOf(const GapFile& file, const Gap& gap)
{
    const auto body = file.body(gap);
    const Tokens tokens(body);
    const auto statements = statementsOf(tokens, returnsAround(file, gap));
    std::vector<Change> changes;
    for (const auto& rules : {statementChanges, loopChanges, expressionChanges})
    {
        const auto more = rules(tokens, statements);
        changes.insert(changes.end(), more.begin(), more.end());
    }
    std::stable_sort(changes.begin(), changes.end(),
        [](const Change& one, const Change& other) { return one.at < other.at; });

    std::vector<Mutant> mutants;
    std::set<std::string> known{codeOf(body)};
    std::map<std::string, int> places;
    for (const auto& change : changes)
    {
        auto changed = body;
        changed.replace(change.at, change.length, change.replacement);
        if (!known.insert(codeOf(changed)).second)
            continue;
        auto sentence = "Gap " + gap.number.text() + ": ";
        if (change.inLine)
            sentence += "in `" + codeOfLine(body, change.at) + "`, ";
        sentence += change.words;
        const auto place = ++places[sentence];
        if (place > 1)
            sentence += " (place " + std::to_string(place) + ")";
        const auto lines =
            std::count(body.begin(), body.begin() + static_cast<long>(change.at), '\n');
        mutants.push_back(
            {sentence + ".", gap.start + 1 + static_cast<std::size_t>(lines), changed});
    }
    return mutants;
}

} // namespace gaps
