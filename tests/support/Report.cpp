// The report of `make check`. A student sees it a hundred times, usually with a failure, so it says
// what to do next, shows only a few failures in full, and never fills more than a screen or two. It
// also says when the kit itself is at fault.
#include "tests/support/Report.h"

#include "tests/support/Columns.h"
#include "tests/support/Excerpt.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Handout.h"
#include "tests/support/KnownMistakes.h"
#include "tests/support/LabFolder.h"
#include "tests/support/Language.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>
#include <utility>

namespace Plays
{

namespace
{

constexpr std::size_t mostInFull = 3;
constexpr std::size_t titleWidth = 26;
constexpr std::size_t scoreWidth = 4;
constexpr int mostPoints = 100;
constexpr std::string_view lineIndent = "    ";
constexpr std::string_view markGap = "   ";

std::string namesOfLabs(const std::vector<CatalogEntry>& chosen)
{
    const std::set<LabName> labs = labsOf(chosen);
    std::string text;
    for (const LabName& lab : labs)
        text += (text.empty() ? "" : said(", ")) + lab.text();
    return counted(labs.size(), "lab %2", "labs %2", {text});
}

std::string inPoints(int points)
{
    return translated(counted(static_cast<std::size_t>(points), "%1 point", "%1 points"));
}

/// ` (size = +5)` for a play with several cases.
std::string caseOf(const Result& result)
{
    return result.inCase.empty() ? "" : " (" + result.inCase + ")";
}

/// A known mistake, and how often it was seen: `26 of 91` in the file.
std::string named(const KnownMistake& mistake)
{
    static constexpr std::string_view of = " of ";
    const std::size_t at = mistake.seen.find(of);
    return at == std::string::npos ? mistake.title
                                   : said("%1 (Seen in %2 of %3 submissions.)",
                                         {mistake.title, mistake.seen.substr(0, at),
                                             mistake.seen.substr(at + of.size())});
}

/// The reason for one test, in the plural.
std::string reasonOfMany(const std::string& reason)
{
    static constexpr std::string_view begin = "it builds on ";
    static constexpr std::string_view end = ", which has not passed";
    if (!reason.starts_with(begin) || !reason.ends_with(end))
        return reason;
    return english("they build on %1, which has not passed",
        {reason.substr(begin.size(), reason.size() - begin.size() - end.size())});
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
        std::cout << said("Testing %1: %2, %3", {_settings.name, namesOfLabs(_chosen),
                                                    counted(_chosen.size(), "%1 test", "%1 tests")})
                  << "\n\n";
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
    const std::string line =
        said("Lab %1", {lab.text()}) + (lab.half.empty() ? "  " : " ") +
        padded(handoutOf(lab).title, titleWidth) +
        said("%1 of %2",
            {rightAligned(std::to_string(score.points), scoreWidth),
                rightAligned(inPoints(score.possible), columnsOf(inPoints(mostPoints)))});
    std::cout << _terminal.coloured(Terminal::Colour::Strong, line) << marksOf(lab, columnsOf(line))
              << "\n";
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
            std::cout << "\n  "
                      << translated(counted(group.size() - 1,
                             "The same in %1 other test:", "The same in %1 other tests:"))
                      << "\n";
    }
    else
    {
        if (_shown == mostInFull + 1)
            std::cout << "\n"
                      << said("Also failed (make check TEST=name%1 shows one in full):",
                             {_settings.again})
                      << "\n";
        const Result& result = *_summary.resultOf(*group.front());
        std::cout << "  " << _terminal.coloured(Terminal::Colour::Bad, group.front()->play.name)
                  << caseOf(result) << "  " << translated(result.reason) << "\n";
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
              << _terminal.coloured(Terminal::Colour::Bad, said("Failed: %1", {entry.play.name}))
              << "\n"
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
        const std::string name = _terminal.coloured(Terminal::Colour::Open, gap);
        std::cout << (_settings.optional.contains(gapNumber(gap))
                          ? said("%1, which is optional, is not filled in", {name})
                          : said("%1 is not filled in", {name}));
        if (count > 0)
            std::cout << translated(
                counted(count, ": %1 test waits for it", ": %1 tests wait for it"));
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
        std::string names = entries.front()->play.name;
        if (entries.size() > 1)
            names = english("%1 and %2",
                {names, counted(entries.size() - 1, "%1 other test", "%1 other tests")});
        std::cout << "  "
                  << said("%1: %2", {names, entries.size() > 1 ? reasonOfMany(reason) : reason})
                  << "\n";
    }
}

void Report::printLostGuards() const
{
    for (const LabName& lab : labsOf(_chosen))
    {
        for (const CatalogEntry* guard : _summary.scoreOf(lab).lostGuards)
            std::cout << "\n"
                      << said("The guard %1 fails, which costs one point: it must pass even before "
                              "lab %2 is begun.",
                             {guard->play.name, lab.text()})
                      << "\n";
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
            text += "    " + named(mistake) + "\n";
        if (!text.empty())
            std::cout << "\n"
                      << said("The failures of lab %1 look like those of a known mistake:",
                             {std::to_string(lab)})
                      << "\n"
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
        std::cout << said(
            "No test can pass yet: they build on lab %1, which is not complete.", {number});
    else if (begun)
        std::cout << said("So far so good: no test can pass before the next gap is filled.");
    else if (lab.number == 1)
        std::cout << said("Nothing is filled in yet: that is where everyone starts.");
    else
        std::cout << said(
            "Nothing of lab %1 is filled in yet: that is where everyone starts.", {number});
    const auto found = _style.gapPlaces.find(gapNumber(gap));
    const std::string place =
        found == _style.gapPlaces.end() ? gap : said("%1, %2", {gap, found->second});
    std::cout << "\n"
              << (begun ? said("Go on with gap %1.", {place}) : said("Begin with gap %1.", {place}))
              << "\n";
    if (const std::string readme = handoutOf(lab).file; !readme.empty())
        std::cout << said("Read %1. ", {readme});
    const std::string selection = number + _settings.again;
    std::cout << (isEarlier ? said("Then run make check LAB=%1.", {selection})
                            : said("Then run make check LAB=%1 again.", {selection}))
              << "\n";
}

int Report::finish(const std::string& changed) const
{
    _terminal.clear();
    if (!_settings.quiet)
    {
        isBeginning() ? printBeginning() : printGaps();
        printOthers(Outcome::NotJudged, said("Not judged:"));
        printOthers(Outcome::NotApplicable, said("Not applicable (they give their points):"));
        printLostGuards();
        printLooksLike();
    }
    printOthers(Outcome::Trouble, said("Trouble in the kit itself, not in what was tested:"));
    const std::size_t missing = _settings.stops ? 0 : _summary.missing();
    if (missing > 0)
        std::cout << "\n"
                  << said("Trouble in the kit itself: %1 should have run, but only %2 did.",
                         {counted(_chosen.size(), "%1 test", "%1 tests"),
                             std::to_string(_chosen.size() - missing)})
                  << "\n";

    if (!changed.empty())
    {
        std::cout
            << "\n"
            << said("Trouble in the kit itself: %1 has changed while the tests ran, so no result "
                    "counts.\nDid the proxy change it? Restore it (git status), and run the tests "
                    "again.",
                   {changed})
            << "\n\n"
            << said("0 passed, 0 failed, %1 not judged",
                   {counted(_chosen.size(), "%1 test", "%1 tests")})
            << std::endl;
        return 3;
    }

    const std::size_t passed = _summary.entriesWith(Outcome::Passed).size();
    const std::size_t trouble = _summary.entriesWith(Outcome::Trouble).size() + missing;
    std::cout << (_settings.quiet ? "" : "\n")
              << said("%1 passed, %2 failed",
                     {std::to_string(passed),
                         std::to_string(_summary.entriesWith(Outcome::Failed).size())});
    const auto further = [](std::size_t count, const std::string& text)
    {
        if (count > 0)
            std::cout << translated(text);
    };
    const std::size_t leftOut = _summary.leftOut();
    const std::size_t waiting = _summary.entriesWith(Outcome::NotFilledIn).size() - leftOut;
    const std::size_t blank = _settings.blank.size();
    further(waiting, english(", %1 not filled in", {std::to_string(waiting)}));
    further(leftOut, english(", %1 optional and not filled in", {std::to_string(leftOut)}));
    const std::size_t unjudged = _summary.entriesWith(Outcome::NotJudged).size();
    further(unjudged, english(", %1 not judged", {std::to_string(unjudged)}));
    const std::size_t inapplicable = _summary.entriesWith(Outcome::NotApplicable).size();
    further(inapplicable, english(", %1 not applicable", {std::to_string(inapplicable)}));
    further(trouble, english(", %1 trouble in the kit", {std::to_string(trouble)}));
    if (waiting == 0)
        further(blank, counted(blank, ", %1 gap blank", ", %1 gaps blank"));
    std::cout << std::endl;
    const bool complete = passed + inapplicable + leftOut == _chosen.size() && blank == 0;
    return trouble > 0 ? 3 : complete ? 0 : 1;
}

} // namespace Plays
