// At every start, B's log names the blank gaps that fall back. If they counted as the reason for
// every failure, they would hide from students what is wrong in earlier labs.
#include "tests/support/BlankGaps.h"

#include "tests/support/GapPlaces.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <sstream>

namespace Plays
{

namespace
{

constexpr std::string_view gapMark = "Not filled in: ";

/// A guard passes before the lab is begun. While the lab is half filled, it waits only for what it is about.
bool mayWaitFor(const std::string& gap, const Play& play)
{
    return !play.guard || includesGap(play.gaps, gapNumber(gap));
}

/// The gaps in the order in which the log names them, each once.
std::vector<std::string> gapsIn(const std::string& log)
{
    std::vector<std::string> gaps;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);)
    {
        const std::size_t at = line.find(gapMark);
        if (at == std::string::npos)
            continue;
        std::string_view rest = std::string_view(line).substr(at + gapMark.size());
        const std::string gap(trimmed(rest.substr(0, rest.find('\r'))));
        if (std::ranges::find(gaps, gap) == gaps.end())
            gaps.push_back(gap);
    }
    return gaps;
}

} // namespace

BlankGaps blankGaps(
    const std::string& log, const Play& play, const std::set<std::string>& fallingBack)
{
    BlankGaps result;
    std::string ownLabs;
    for (const std::string& gap : gapsIn(log))
    {
        const bool fallsBack = fallingBack.contains(gapNumber(gap));
        if (!fallsBack && labOfGap(gap) <= play.lab && result.reason.empty())
            result.reason = gap;
        else if (fallsBack && labOfGap(gap) == play.lab && mayWaitFor(gap, play) && ownLabs.empty())
            ownLabs = gap;
        if (fallsBack && labOfGap(gap) <= play.lab)
            result.passedOver.push_back(gap);
    }
    if (result.reason.empty())
        result.reason = ownLabs;
    return result;
}

bool isAboutGap(const std::string& line)
{
    return line.find(gapMark) != std::string::npos;
}

} // namespace Plays
