// A fault must be caught by the plays that it names; the reference and the variants by none.
#include "tests/prove/Trial.h"

#include "tests/support/Files.h"
#include "tests/support/TemporaryFolder.h"

#include <fstream>

namespace Proof
{

namespace
{

/// The plays of its own lab judge a fault. A tree whose later labs are blank is judged by the plays
/// of the labs that are filled in.
std::vector<std::string> labsFor(const Subject& subject)
{
    std::vector<std::string> words;
    const int first = subject.lab > 0 ? subject.lab : 1;
    const int last = subject.lab > 0 ? subject.lab : subject.state - 1;
    for (int lab = first; lab <= last; ++lab)
        words.insert(words.end(), {"--lab", std::to_string(lab)});
    return words;
}

std::map<std::string, PlayResult> readSummary(const std::string& file)
{
    std::map<std::string, PlayResult> plays;
    std::ifstream stream(file);
    for (std::string name, outcome, points, reason;
         std::getline(stream, name, '\t') && std::getline(stream, outcome, '\t') &&
         std::getline(stream, points, '\t') && std::getline(stream, reason);)
        plays[name] = {outcome, std::stoi(points), reason};
    return plays;
}

/// A blank gap costs at least the tenth part of its lab's points.
constexpr int leastShare = 10;

std::string indented(const std::string& text)
{
    std::string result = "    ";
    for (const char c : text)
        result += c == '\n' ? std::string("\n    ") : std::string(1, c);
    return result;
}

/// What a play said; `no play of its lab` if it said nothing.
std::string outcomeOf(const Verdict& verdict, const std::string& name)
{
    for (const auto* plays : {&verdict.apart, &verdict.plays})
    {
        if (const auto play = plays->find(name); play != plays->end())
            return play->second.outcome;
    }
    return "no play of its lab";
}

/// The plays that a fault names and that build on one that has failed, as options.
std::vector<std::string> namedButNotJudged(const Subject& subject, const Verdict& verdict)
{
    std::vector<std::string> words;
    for (const std::string& name : subject.caughtBy)
    {
        if (outcomeOf(verdict, name) == "not-judged")
            words.insert(words.end(), {"--test", name});
    }
    return words;
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

std::string faultOfBlank(const Verdict& verdict)
{
    int possible = 0;
    int lost = 0;
    for (const auto& [name, play] : verdict.plays)
    {
        possible += play.points;
        lost += play.outcome == "passed" ? 0 : play.points;
    }
    if (lost * leastShare >= possible)
        return {};
    return "Of " + std::to_string(possible) + " points only " + std::to_string(lost) +
           " are lost.\n";
}

std::string faultOfRightOne(const Verdict& verdict)
{
    std::string text;
    for (const auto& [name, play] : verdict.plays)
    {
        if (play.outcome != "passed")
            text += name + " rejects it (" + play.outcome + "): " + play.reason + "\n";
    }
    return text;
}

std::string faultOf(const Subject& subject, const Verdict& verdict)
{
    switch (subject.kind)
    {
    case Subject::Kind::fault:
        return faultOfFault(subject, verdict);
    case Subject::Kind::blank:
        return faultOfBlank(verdict);
    case Subject::Kind::reference:
    case Subject::Kind::variant:
        return faultOfRightOne(verdict);
    }
    return {};
}

} // namespace

std::map<std::string, PlayResult> Trial::check(
    const Subject& subject, const std::string& folder, const std::vector<std::string>& selected)
{
    std::vector<std::string> words{_build + "/tests/check", "--proxy", folder + "/proxy",
        "--source", _bases.of(subject.state).folder, "--summary", folder + "/summary"};
    words.insert(words.end(), selected.begin(), selected.end());
    // What fails, fails at a deadline. The reference shows that shorter ones are long enough.
    const bool isVariant = subject.kind == Subject::Kind::variant;
    _commands.run(words, folder + "/said",
        {isVariant ? "TIME_FACTOR=1" : "TIME_FACTOR=0.2", "BUILD=" + _build});
    return readSummary(folder + "/summary");
}

Verdict Trial::play(const Subject& subject, const std::string& folder)
{
    _workshop.build(subject, folder);
    Verdict verdict;
    verdict.plays = check(subject, folder, labsFor(subject));
    if (verdict.plays.empty())
    {
        verdict.fault = "No play has judged it:\n" + indented(Support::readFile(folder + "/said"));
        return verdict;
    }
    const std::vector<std::string> unjudged = namedButNotJudged(subject, verdict);
    if (!unjudged.empty())
        verdict.apart = check(subject, folder, unjudged);
    verdict.fault = faultOf(subject, verdict);
    return verdict;
}

Verdict Trial::prove(const Subject& subject, const std::string& folder)
{
    Verdict verdict;
    try
    {
        verdict = play(subject, folder);
    }
    catch (const NotBuilt& error)
    {
        verdict.fault = std::string("It is not built:\n") + indented(error.what());
    }
    Support::removeFolder(folder);
    return verdict;
}

} // namespace Proof
