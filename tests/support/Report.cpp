// The report of `make check`. A student sees it a hundred times, usually with a failure, so it says
// what to do next, shows only a few failures in full, and never fills more than a screen or two. It
// also says when the kit itself is at fault.
#include "tests/support/Report.h"

#include "tests/support/Excerpt.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/KnownMistakes.h"
#include "tests/support/LabFolder.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>

namespace Plays
{

namespace
{

constexpr std::size_t mostInFull = 3;
constexpr int titleWidth = 26;
constexpr std::string_view lineIndent = "    ";
constexpr std::string_view markGap = "   ";

std::string namesOfLabs(const std::vector<CatalogEntry>& chosen)
{
    const std::set<LabName> labs = labsOf(chosen);
    std::string text;
    for (const LabName& lab : labs)
        text += (text.empty() ? "" : ", ") + lab.text();
    return (labs.size() == 1 ? "lab " : "labs ") + text;
}

/// ` (size = +5)` for a play with several cases.
std::string caseOf(const Result& result)
{
    return result.inCase.empty() ? "" : " (" + result.inCase + ")";
}

} // namespace

Report::Report(
    ReportSettings settings, const std::vector<CatalogEntry>& chosen, const Results& results)
    : _settings(std::move(settings)), _chosen(chosen),
      _summary(chosen, results, _settings.blank), _style{_settings.again,
                                                      gapPlaces(_settings.source),
                                                      {.width = _terminal.width(),
                                                          .words = _terminal.wantsWords()}}
{
}

void Report::begin() const
{
    if (!_settings.quiet)
        std::cout << "Testing " << _settings.name << ": " << namesOfLabs(_chosen) << ", "
                  << counted(_chosen.size(), "test") << "\n\n";
}

void Report::startTest(CppUnit::Test* test)
{
    if (const auto* play = dynamic_cast<const PlayTest*>(test))
        _terminal.progress(_started++, _chosen.size(), play->entry().play.name);
}

std::string Report::markFor(Outcome outcome) const
{
    switch (outcome)
    {
    case Outcome::Passed:
        return _terminal.coloured(Terminal::Colour::Good, ".");
    case Outcome::Failed:
        return _terminal.coloured(Terminal::Colour::Bad, "F");
    case Outcome::NotFilledIn:
        return _terminal.coloured(Terminal::Colour::Open, "-");
    case Outcome::NotJudged:
    case Outcome::NotApplicable:
        return _terminal.coloured(Terminal::Colour::Faint, "?");
    case Outcome::Trouble:
        return _terminal.coloured(Terminal::Colour::Bad, "!");
    }
    return "";
}

/// A mark for each test of the lab that has run: beside the points if they fit there, otherwise in lines
/// of their own. `used`: the characters before them.
std::string Report::marksOf(const LabName& lab, std::size_t used) const
{
    if (_terminal.wantsWords())
        return "";
    std::vector<const Result*> results;
    for (const CatalogEntry& entry : _chosen)
    {
        const Result* result = _summary.resultOf(entry);
        if (entry.play.labName() == lab && result != nullptr)
            results.push_back(result);
    }
    const bool fit = used + markGap.size() + results.size() <= _terminal.width();
    const std::size_t perLine = fit ? results.size() : _terminal.width() - lineIndent.size();
    std::string marks(fit ? markGap : "");
    for (std::size_t i = 0; i < results.size(); ++i)
    {
        if (!fit && i % perLine == 0)
            marks += "\n" + std::string(lineIndent);
        marks += markFor(results[i]->outcome);
    }
    return marks;
}

void Report::endLab(const LabName& lab)
{
    _terminal.clear();
    if (_settings.quiet)
        return;
    const ResultSummary::Score score = _summary.scoreOf(lab);
    std::ostringstream line;
    line << std::left << std::setw(titleWidth) << labFolder(lab).title << std::right << std::setw(4)
         << score.points << " of " << std::setw(10)
         << counted(static_cast<std::size_t>(score.possible), "point");
    const std::string name = "Lab " + lab.text() + (lab.half.empty() ? "  " : " ");
    std::cout << _terminal.coloured(Terminal::Colour::Strong, name + line.str())
              << marksOf(lab, name.size() + line.str().size()) << "\n";
    std::vector<const CatalogEntry*> failed = _summary.entriesWith(Outcome::Failed);
    std::erase_if(
        failed, [&lab](const CatalogEntry* entry) { return entry->play.labName() != lab; });
    for (const FailureGroup& group : failureGroups(std::move(failed), _summary))
        printFailed(group);
    std::cout << std::flush;
}

void Report::printFailed(const FailureGroup& group)
{
    if (_settings.all)
    {
        for (const CatalogEntry* entry : group)
            printInFull(*entry);
        return;
    }
    if (_shown++ < mostInFull)
    {
        printInFull(*group.front());
        if (group.size() > 1)
            std::cout << "\n  The same in " << counted(group.size() - 1, "other test") << ":\n";
    }
    else
    {
        if (_shown == mostInFull + 1)
            std::cout << "\nAlso failed (make check TEST=name" << _settings.again
                      << " shows one in full):\n";
        const Result& result = *_summary.resultOf(*group.front());
        std::cout << "  " << _terminal.coloured(Terminal::Colour::Bad, group.front()->play.name)
                  << caseOf(result) << "  " << result.reason << "\n";
        if (result.transcript.failure)
        {
            for (const std::string& line : comparison(
                     result.transcript.failure->difference, _terminal.width() - lineIndent.size()))
                std::cout << lineIndent << line << "\n";
        }
    }
    printNames(group);
}

/// The names of all but the first test, in lines.
void Report::printNames(const FailureGroup& group) const
{
    std::string names;
    for (std::size_t i = 1; i < group.size(); ++i)
        names += (names.empty() ? "" : " ") + group[i]->play.name;
    if (names.empty())
        return;
    for (const std::string& line : wrapped(names, _terminal.width() - lineIndent.size()))
        std::cout << lineIndent << line << "\n";
}

void Report::printInFull(const CatalogEntry& entry) const
{
    const Result& result = *_summary.resultOf(entry);
    std::cout << "\n"
              << _terminal.coloured(Terminal::Colour::Bad, "Failed: " + entry.play.name) << "\n"
              << _terminal.coloured(Terminal::Colour::Strong, entry.play.title + caseOf(result))
              << "\n\n"
              << failureText(entry, result, _style);
}

/// The gap that a test waits for: the first blank one of those that it is about. Any other is only
/// the first one that B met.
std::string Report::gapNeededBy(const CatalogEntry& entry) const
{
    for (const std::string& gap : entry.play.gaps)
    {
        if (std::ranges::find(_settings.blank, gap) != _settings.blank.end())
            return gap;
    }
    return _summary.resultOf(entry)->gap;
}

void Report::printGaps() const
{
    std::map<std::string, std::size_t, decltype(&gapBefore)> waiting(gapBefore);
    for (const CatalogEntry* entry : _summary.entriesWith(Outcome::NotFilledIn))
        ++waiting[gapNeededBy(*entry)];
    for (const std::string& gap : _settings.blank)
        waiting.try_emplace(gap);
    if (waiting.empty())
        return;
    std::cout << "\n";
    for (const auto& [gap, count] : waiting)
    {
        const auto place = _style.gapPlaces.find(gapNumber(gap));
        std::cout << _terminal.coloured(Terminal::Colour::Open, gap)
                  << (_settings.optional.contains(gapNumber(gap)) ? ", which is optional," : "")
                  << " is not filled in";
        if (count > 0)
            std::cout << ": " << counted(count, "test") << (count == 1 ? " waits" : " wait")
                      << " for it";
        if (place != _style.gapPlaces.end())
            std::cout << " (" << place->second << ")";
        std::cout << "\n";
    }
}

/// Names the tests with this outcome. A reason that holds for many is given once.
void Report::printOthers(Outcome outcome, const std::string& heading) const
{
    std::vector<std::pair<std::string, FailureGroup>> reasons;
    for (const CatalogEntry* entry : _summary.entriesWith(outcome))
    {
        const std::string& reason = _summary.resultOf(*entry)->reason;
        auto known =
            std::ranges::find(reasons, reason, [](const auto& each) { return each.first; });
        if (known == reasons.end())
            known = reasons.insert(reasons.end(), {reason, {}});
        known->second.push_back(entry);
    }
    if (!reasons.empty())
        std::cout << "\n" << heading << "\n";
    for (const auto& [reason, entries] : reasons)
    {
        std::cout << "  " << entries.front()->play.name;
        if (entries.size() > 1)
            std::cout << " and " << counted(entries.size() - 1, "other test");
        static constexpr std::string_view one = "it builds on ";
        const bool ofMany = entries.size() > 1 && reason.starts_with(one);
        std::cout << ": " << (ofMany ? "they build on " + reason.substr(one.size()) : reason)
                  << "\n";
    }
}

void Report::printLostGuards() const
{
    for (const LabName& lab : labsOf(_chosen))
    {
        for (const CatalogEntry* guard : _summary.scoreOf(lab).lostGuards)
            std::cout << "\nThe guard " << guard->play.name
                      << " fails, which costs one point: it must pass even before lab "
                      << lab.text() << " is begun.\n";
    }
}

/// Names the known mistakes that fail the same tests.
void Report::printLooksLike() const
{
    const std::vector<KnownMistake> known = readKnownMistakes(_settings.mistakes);
    std::map<int, std::set<std::string>> failed;
    std::set<std::string> judged;
    for (const Outcome outcome : {Outcome::Passed, Outcome::Failed})
    {
        for (const CatalogEntry* entry : _summary.entriesWith(outcome))
        {
            judged.insert(entry->play.name);
            if (outcome == Outcome::Failed)
                failed[entry->play.lab].insert(entry->play.name);
        }
    }
    for (const auto& [lab, plays] : failed)
    {
        std::string text;
        for (const KnownMistake& mistake : lookingLike(known, lab, plays, judged))
            text += "    " + mistake.title +
                    (mistake.seen.empty() ? "" : " (Seen in " + mistake.seen + " submissions.)") +
                    "\n";
        if (!text.empty())
            std::cout << "\nThe failures of lab " << lab << " look like those of a known mistake:\n"
                      << text;
    }
}

/// True if no test of these labs has passed yet, and none has failed.
bool Report::isBeginning() const
{
    return !_summary.entriesWith(Outcome::NotFilledIn).empty() &&
           _summary.entriesWith(Outcome::Failed).empty() &&
           _summary.entriesWith(Outcome::Passed).empty() &&
           _summary.entriesWith(Outcome::Trouble).empty();
}

/// The blank gap to fill next, of those that the tests wait for: in the order of the labs, and within a
/// lab in the order that its hand-out recommends.
std::string Report::nextGap() const
{
    const auto place = [](const std::string& gap)
    {
        const std::vector<std::string> order = labFolder({labOfGap(gap)}).order;
        return std::pair(labNameOf(gap), std::ranges::find(order, gapNumber(gap)) - order.begin());
    };
    const auto isBefore = [&place](const std::string& one, const std::string& other)
    {
        const auto first = place(one);
        const auto second = place(other);
        return first == second ? gapBefore(one, other) : first < second;
    };
    std::vector<std::string> gaps;
    for (const CatalogEntry* entry : _summary.entriesWith(Outcome::NotFilledIn))
        gaps.push_back(gapNeededBy(*entry));
    const LabName lab = labNameOf(*std::ranges::min_element(gaps, isBefore));
    std::ranges::copy_if(_settings.blank, std::back_inserter(gaps),
        [&lab](const std::string& gap) { return labNameOf(gap) == lab; });
    return *std::ranges::min_element(gaps, isBefore);
}

void Report::printBeginning() const
{
    const std::string gap = nextGap();
    const LabName lab = labNameOf(gap);
    const auto all = std::ranges::count_if(
        _style.gapPlaces, [&lab](const auto& place) { return labNameOf(place.first) == lab; });
    const auto blank = std::ranges::count_if(blankGapsIn(_settings.source),
        [&lab](const std::string& each) { return labNameOf(each) == lab; });
    const bool begun = all > blank;
    const bool isEarlier = std::ranges::none_of(
        _chosen, [&lab](const CatalogEntry& entry) { return entry.play.labName() == lab; });
    const std::string number = lab.text();
    std::cout << "\n";
    if (isEarlier)
        std::cout << "No test can pass yet: they build on lab " << number
                  << ", which is not complete.\n";
    else if (begun)
        std::cout << "So far so good: no test can pass before the next gap is filled.\n";
    else
        std::cout << "Nothing " << (lab.number == 1 ? "" : "of lab " + number + " ")
                  << "is filled in yet: that is where everyone starts.\n";
    const auto place = _style.gapPlaces.find(gapNumber(gap));
    std::cout << (begun ? "Go on" : "Begin") << " with gap " << gap
              << (place == _style.gapPlaces.end() ? "" : ", " + place->second) << ".\n";
    if (const std::string readme = labFolder(lab).readme; !readme.empty())
        std::cout << "Read " << readme << ". ";
    std::cout << "Then run make check LAB=" << number << _settings.again
              << (isEarlier ? ".\n" : " again.\n");
}

int Report::finish(const std::string& changed) const
{
    _terminal.clear();
    if (!_settings.quiet)
    {
        isBeginning() ? printBeginning() : printGaps();
        printOthers(Outcome::NotJudged, "Not judged:");
        printOthers(Outcome::NotApplicable, "Not applicable (they give their points):");
        printLostGuards();
        printLooksLike();
    }
    printOthers(Outcome::Trouble, "Trouble in the kit itself, not in what was tested:");
    const std::size_t missing = _settings.stops ? 0 : _summary.missing();
    if (missing > 0)
        std::cout << "\nTrouble in the kit itself: " << counted(_chosen.size(), "test")
                  << " should have run, but only " << _chosen.size() - missing << " did.\n";

    if (!changed.empty())
    {
        std::cout
            << "\nTrouble in the kit itself: " << changed
            << " has changed while the tests ran, so no result counts.\n"
               "Did the proxy change it? Restore it (git status), and run the tests again.\n\n"
            << "0 passed, 0 failed, " << counted(_chosen.size(), "test") << " not judged"
            << std::endl;
        return 3;
    }

    const std::size_t passed = _summary.entriesWith(Outcome::Passed).size();
    const std::size_t trouble = _summary.entriesWith(Outcome::Trouble).size() + missing;
    std::cout << (_settings.quiet ? "" : "\n") << passed << " passed, "
              << _summary.entriesWith(Outcome::Failed).size() << " failed";
    const auto further = [](std::size_t count, std::string_view what)
    {
        if (count > 0)
            std::cout << ", " << count << " " << what;
    };
    const std::size_t leftOut = _summary.leftOut();
    const std::size_t waiting = _summary.entriesWith(Outcome::NotFilledIn).size() - leftOut;
    const std::size_t blank = _settings.blank.size();
    further(waiting, "not filled in");
    further(leftOut, "optional and not filled in");
    further(_summary.entriesWith(Outcome::NotJudged).size(), "not judged");
    const std::size_t inapplicable = _summary.entriesWith(Outcome::NotApplicable).size();
    further(inapplicable, "not applicable");
    further(trouble, "trouble in the kit");
    if (waiting == 0)
        further(blank, blank == 1 ? "gap blank" : "gaps blank");
    std::cout << std::endl;
    const bool complete = passed + inapplicable + leftOut == _chosen.size() && blank == 0;
    return trouble > 0 ? 3 : complete ? 0 : 1;
}

} // namespace Plays
