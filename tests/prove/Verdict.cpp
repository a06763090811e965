// A fault must be caught by the plays that it names, a mutant by any; the reference and the variants by
// none. Without a gap, no play passes that is about it.
#include "tests/prove/Verdict.h"

#include <algorithm>

namespace Proof
{

namespace
{

/// A blank gap costs at least the tenth part of its lab's points.
constexpr int leastShare = 10;

constexpr const char* notPlayed = "it has not been played";

constexpr std::size_t mostShown = 5;

/// What a play said; notPlayed if it said nothing.
std::string outcomeOf(const Verdict& verdict, const std::string& name)
{
    for (const auto* plays : {&verdict.apart, &verdict.plays})
    {
        if (const auto play = plays->find(name); play != plays->end())
            return play->second.outcome;
    }
    return notPlayed;
}

std::string faultOfFault(const Subject& subject, const Verdict& verdict)
{
    std::string text;
    for (const std::string& name : subject.caughtBy)
    {
        const std::string outcome = outcomeOf(verdict, name);
        if (outcome != "failed")
            text += name + " does not catch it: " + outcome + ".\n";
    }
    return text;
}

std::string faultOfBlank(const Subject& subject, const Verdict& verdict)
{
    std::string text;
    for (const std::string& name : subject.caughtBy)
    {
        if (outcomeOf(verdict, name) == "passed")
            text += name + " says that it is about this gap, and passes without it.\n";
    }
    int possible = 0;
    int lost = 0;
    for (const auto& [name, play] : verdict.plays)
    {
        possible += play.points;
        lost += play.outcome == "passed" ? 0 : play.points;
    }
    if (subject.optional || lost * leastShare >= possible)
        return text;
    return text + "Of " + std::to_string(possible) + " points only " + std::to_string(lost) +
           " are lost.\n";
}

std::string faultOfRightOne(const Subject& subject, const Verdict& verdict)
{
    // A variant may do without the system call that a play is about.
    const bool mayDoWithout = subject.kind == Subject::Kind::variant;
    std::string text;
    std::size_t rejecting = 0;
    for (const auto& [name, play] : verdict.plays)
    {
        const bool accepts =
            play.outcome == "passed" || (mayDoWithout && play.outcome == "not-applicable");
        if (!accepts && ++rejecting <= mostShown)
            text += name + " rejects it (" + play.outcome + "): " + play.reason + "\n";
    }
    if (rejecting > mostShown)
        text += "So do " + std::to_string(rejecting - mostShown) + " other plays.\n";
    return text;
}

std::string faultOfMutant(const Subject& subject, const Verdict& verdict)
{
    const auto catching = std::ranges::find_if(
        verdict.plays, [](const auto& play) { return play.second.outcome == "failed"; });
    if (catching == verdict.plays.end())
        return subject.harmless.empty() ? "No play catches it.\n" : "";
    return subject.harmless.empty() ? ""
                                    : "It is listed as harmless, but " + catching->first +
                                          " catches it: " + catching->second.reason + "\n";
}

} // namespace

std::vector<std::string> namedAndUnjudged(const Subject& subject, const Verdict& verdict)
{
    std::vector<std::string> names;
    for (const std::string& name : subject.caughtBy)
    {
        const std::string outcome = outcomeOf(verdict, name);
        if (outcome == "not-judged" || outcome == "not-applicable" || outcome == notPlayed)
            names.push_back(name);
    }
    return names;
}

std::vector<std::string> notPassed(const Verdict& verdict)
{
    std::vector<std::string> names;
    for (const auto& [name, play] : verdict.plays)
    {
        if (play.outcome != "passed")
            names.push_back(name);
    }
    return names;
}

std::string faultOf(const Subject& subject, const Verdict& verdict)
{
    switch (subject.kind)
    {
    case Subject::Kind::fault:
        return faultOfFault(subject, verdict);
    case Subject::Kind::blank:
        return faultOfBlank(subject, verdict);
    case Subject::Kind::mutant:
        return faultOfMutant(subject, verdict);
    case Subject::Kind::reference:
    case Subject::Kind::variant:
        return faultOfRightOne(subject, verdict);
    }
    return {};
}

} // namespace Proof
