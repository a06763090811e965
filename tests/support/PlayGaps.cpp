// The gaps that a play names decide in which half of its lab it is, and for which blank gap it may wait.
#include "tests/support/PlayGaps.h"

#include "tests/support/GapPlaces.h"
#include "tests/support/LabFolder.h"

#include <algorithm>
#include <map>

namespace Plays
{

namespace
{

void placeInHalf(Play& play, const std::vector<LabFolder::Half>& halves)
{
    const auto names = [&play](const std::string& gap)
    {
        return includesGap(play.gaps, gap);
    };
    for (auto half = halves.rbegin(); half != halves.rend(); ++half)
    {
        play.half = half->name;
        if (std::ranges::any_of(half->order, names))
            return;
        if (half + 1 != halves.rend())
            play.notAwaited.insert(half->order.begin(), half->order.end());
    }
}

} // namespace

std::set<std::string> optionalGaps(const std::vector<CatalogEntry>& catalog)
{
    std::set<std::string> numbers;
    for (const CatalogEntry& entry : catalog)
    {
        if (!entry.play.optional)
            continue;
        for (const std::string& gap : entry.play.gaps)
            numbers.insert(gapNumber(gap));
    }
    return numbers;
}

void placeByGaps(std::vector<CatalogEntry>& catalog)
{
    const std::set<std::string> optional = optionalGaps(catalog);
    std::map<int, std::vector<LabFolder::Half>> halves;
    for (CatalogEntry& entry : catalog)
    {
        Play& play = entry.play;
        if (!halves.contains(play.lab))
            halves[play.lab] = labFolder({play.lab}).halves;
        play.notAwaited.clear();
        placeInHalf(play, halves[play.lab]);
        std::ranges::copy_if(optional, std::inserter(play.notAwaited, play.notAwaited.end()),
            [&play](const std::string& gap) { return !includesGap(play.gaps, gap); });
    }
}

} // namespace Plays
