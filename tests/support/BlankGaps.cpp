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

/// Whether this gap, which falls back, may be the reason. A guard passes before its lab is begun, once the
/// earlier labs are complete: so it waits for theirs, and of its own lab only for what it is about.
bool mayWaitFor(const std::string& gap, const Play& play)
{
    const int lab = labOfGap(gap);
    if (lab == play.lab)
        return !play.guard || includesGap(play.gaps, gapNumber(gap));
    return play.guard && lab < play.lab;
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
    std::string fallen;
    for (const std::string& gap : gapsIn(log))
    {
        if (play.notAwaited.contains(gapNumber(gap)))
            continue;
        const bool fallsBack = fallingBack.contains(gapNumber(gap));
        if (!fallsBack && labOfGap(gap) <= play.lab && result.reason.empty())
            result.reason = gap;
        else if (fallsBack && mayWaitFor(gap, play) && fallen.empty())
            fallen = gap;
        if (fallsBack && labOfGap(gap) <= play.lab)
            result.passedOver.push_back(gap);
    }
    if (result.reason.empty())
        result.reason = fallen;
    return result;
}

bool isAboutGap(const std::string& line)
{
    return line.find(gapMark) != std::string::npos;
}

} // namespace Plays
