// The names of the outcomes, for files that other programs read.
#include "tests/support/Outcome.h"

namespace Plays
{

bool givesPoints(Outcome outcome)
{
    return outcome == Outcome::Passed || outcome == Outcome::NotApplicable;
}

std::string_view wordFor(Outcome outcome)
{
    switch (outcome)
    {
    case Outcome::Passed:
        return "passed";
    case Outcome::Failed:
        return "failed";
    case Outcome::NotFilledIn:
        return "not-filled-in";
    case Outcome::NotJudged:
        return "not-judged";
    case Outcome::NotApplicable:
        return "not-applicable";
    case Outcome::Trouble:
        return "trouble";
    }
    return "";
}

std::string_view verdictFor(FailureKind kind)
{
    switch (kind)
    {
    case FailureKind::Answer:
        return "";
    case FailureKind::Crash:
        return "CRASH";
    case FailureKind::Timeout:
        return "TIMEOUT";
    case FailureKind::Memory:
        return "MEMLIMIT";
    case FailureKind::Disk:
        return "DISKLIMIT";
    case FailureKind::Processes:
        return "PROCLIMIT";
    }
    return "";
}

} // namespace Plays
