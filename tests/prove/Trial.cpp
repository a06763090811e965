// From a subject to what the plays say about it.
#include "tests/prove/Trial.h"

#include "tests/support/Files.h"
#include "tests/support/TemporaryFolder.h"

#include <filesystem>
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

std::vector<std::string> testsNamed(const std::vector<std::string>& names)
{
    std::vector<std::string> words;
    for (const std::string& name : names)
        words.insert(words.end(), {"--test", name});
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

std::string indented(const std::string& text)
{
    std::string result = "    ";
    for (const char c : text)
        result += c == '\n' ? std::string("\n    ") : std::string(1, c);
    return result;
}

} // namespace

std::map<std::string, PlayResult> Trial::check(
    const Subject& subject, const std::string& folder, const std::vector<std::string>& selected)
{
    const BaseTree& base = _bases.of(subject.state);
    const bool changed = std::filesystem::exists(folder + "/tables");
    std::vector<std::string> words{_build + "/tests/check", "--proxy", folder + "/proxy",
        "--tables", changed ? folder + "/tables" : base.tables, "--source", base.folder, "--quiet",
        "--summary", folder + "/summary"};
    words.insert(words.end(), selected.begin(), selected.end());
    if (subject.kind == Subject::Kind::mutant)
        words.emplace_back("--stop"); // one play is enough
    // A failure costs a deadline. The reference shows that shorter ones are long enough.
    const bool isVariant = subject.kind == Subject::Kind::variant;
    _commands.run(words, folder + "/said",
        {isVariant ? "TIME_FACTOR=1" : "TIME_FACTOR=0.2", "BUILD=" + _build});
    return readSummary(folder + "/summary");
}

Verdict Trial::play(const Subject& subject, const std::string& folder)
{
    _workshop.build(subject, folder);
    Verdict verdict;
    const bool onlyNamed = subject.kind == Subject::Kind::fault && !_wholeLabs;
    if (!onlyNamed)
        verdict.plays = check(subject, folder,
            subject.judgedBy.empty() ? labsFor(subject) : testsNamed(subject.judgedBy));
    if (const auto names = namedAndUnjudged(subject, verdict); !names.empty())
        verdict.apart = check(subject, folder, testsNamed(names));
    if (verdict.plays.empty() && verdict.apart.empty())
        verdict.fault = "No play has judged it:\n" + indented(Support::readFile(folder + "/said"));
    else
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
        verdict.built = false;
        if (subject.kind != Subject::Kind::mutant)
            verdict.fault = std::string("It is not built:\n") + indented(error.what());
    }
    Support::removeFolder(folder);
    return verdict;
}

} // namespace Proof
