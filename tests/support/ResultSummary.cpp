// Counts points and outcomes. A guard gives no points: it passes before the lab is begun, so it
// counts only if it fails. A test that needs a blank gap has not failed.
#include "tests/support/ResultSummary.h"

#include "tests/support/LabFolder.h"

#include <algorithm>

namespace Plays
{

const Result* ResultSummary::resultOf(const CatalogEntry& entry) const
{
    const auto found = _results.find(entry.play.name);
    return found == _results.end() ? nullptr : &found->second;
}

std::vector<const CatalogEntry*> ResultSummary::entriesWith(Outcome outcome) const
{
    std::vector<const CatalogEntry*> entries;
    for (const CatalogEntry& entry : _chosen)
    {
        const Result* result = resultOf(entry);
        if (result != nullptr && result->outcome == outcome)
            entries.push_back(&entry);
    }
    return entries;
}

ResultSummary::Score ResultSummary::scoreOf(const LabName& lab) const
{
    Score score;
    for (const CatalogEntry& entry : _chosen)
    {
        if (entry.play.labName() != lab)
            continue;
        const Result* result = resultOf(entry);
        const bool passed = result != nullptr && givesPoints(result->outcome);
        const bool lost = result != nullptr && result->outcome == Outcome::Failed;
        score.possible += entry.play.points;
        score.points += passed ? entry.play.points : 0;
        if (entry.play.guard && lost)
            score.lostGuards.push_back(&entry);
    }
    const auto blank = static_cast<int>(std::ranges::count_if(
        _blank, [&lab](const std::string& gap) { return labNameOf(gap) == lab; }));
    score.points = std::min(score.points, score.possible - blank);
    score.points = std::max(0, score.points - static_cast<int>(score.lostGuards.size()));
    return score;
}

std::size_t ResultSummary::leftOut() const
{
    return static_cast<std::size_t>(std::ranges::count_if(entriesWith(Outcome::NotFilledIn),
        [](const CatalogEntry* entry) { return entry->play.optional; }));
}

std::size_t ResultSummary::missing() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        _chosen, [this](const CatalogEntry& entry) { return resultOf(entry) == nullptr; }));
}

} // namespace Plays
