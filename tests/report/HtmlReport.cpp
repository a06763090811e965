// A page that needs no other file and no network: a table of the labs, and each failed test with its
// ladder.
#include "tests/report/ReportFiles.h"

#include "tests/report/LadderSvg.h"
#include "tests/support/LabFolder.h"
#include "tests/support/Text.h"

#include <sstream>

namespace Plays
{

namespace
{

constexpr std::string_view styleSheet = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top; }
td.number { text-align: right; }
.marks a, .marks span { display: inline-block; width: .9rem; height: .9rem; margin: 1px; border-radius: 2px; }
.passed { background: #2a8a4a; } .failed { background: #d22; } .not-filled-in { background: #e0a800; }
.not-judged, .not-applicable { background: #999; } .trouble { background: #808; }
article { border-top: 1px solid; margin-top: 2rem; padding-top: .5rem; }
svg { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid; }
)";

/// A small square for each test; that of a failed one leads to its failure.
void addMarks(std::ostream& out, const RunReport& report, const LabName& lab)
{
    for (const CatalogEntry* entry : report.testsOf(lab))
    {
        const Result& result = *report.summary.resultOf(*entry);
        const std::string word(wordFor(result.outcome));
        const std::string title = " class=\"" + word + "\" title=\"" +
                                  escapedMarkup(entry->play.name + ": " + word) + "\"";
        if (result.outcome == Outcome::Failed)
            out << "<a href=\"#" << escapedMarkup(entry->play.name) << "\"" << title << "></a>";
        else
            out << "<span" << title << "></span>";
    }
}

void addLabs(std::ostream& out, const RunReport& report)
{
    out << "<table><tr><th>Lab<th>Points<th>Tests<th>Time</tr>\n";
    for (const LabName& lab : labsOf(report.entries))
    {
        const ResultSummary::Score score = report.summary.scoreOf(lab);
        double seconds = 0;
        for (const CatalogEntry* entry : report.testsOf(lab))
            seconds += report.summary.resultOf(*entry)->seconds;
        out << "<tr><td>" << lab.text() << " " << escapedMarkup(labFolder(lab).title)
            << "<td class=\"number\">" << score.points << " of " << score.possible
            << "<td class=\"marks\">";
        addMarks(out, report, lab);
        out << "<td class=\"number\">" << inSeconds(seconds) << " s</tr>\n";
    }
    out << "</table>\n";
}

void addFailure(std::ostream& out, const RunReport& report, const CatalogEntry& entry)
{
    Result result = *report.summary.resultOf(entry);
    out << "<article id=\"" << escapedMarkup(entry.play.name) << "\"><h3>"
        << escapedMarkup(entry.play.name) << "</h3>\n<p>" << escapedMarkup(entry.play.title)
        << (result.inCase.empty() ? "" : " (" + escapedMarkup(visible(result.inCase)) + ")")
        << "</p>\n";
    if (!result.transcript.events.empty())
        out << ladderSvg(result.transcript);
    result.transcript.events.clear(); // they are in the picture
    out << "<pre>" << escapedMarkup(failureText(entry, result, report.style))
        << "</pre></article>\n";
}

void addTimes(std::ostream& out, const RunReport& report)
{
    out << "<details><summary>All tests, with their times</summary><table>\n";
    for (const CatalogEntry& entry : report.entries)
    {
        if (const Result* result = report.summary.resultOf(entry))
            out << "<tr><td>" << escapedMarkup(entry.play.name) << "<td>"
                << wordFor(result->outcome) << "<td class=\"number\">" << inSeconds(result->seconds)
                << " s<td>" << escapedMarkup(entry.play.title) << "</tr>\n";
    }
    out << "</table></details>\n";
}

} // namespace

std::string htmlOf(const RunReport& report)
{
    const auto failed = report.summary.entriesWith(Outcome::Failed);
    const std::string name = escapedMarkup(report.name);
    std::ostringstream out;
    out << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        << "<meta name=\"viewport\" content=\"width=device-width\"><title>" << name
        << "</title><style>" << styleSheet << "</style></head><body>\n<h1>" << name << "</h1>\n<p>"
        << report.date << ": " << report.summary.entriesWith(Outcome::Passed).size() << " passed, "
        << failed.size() << " failed, " << report.summary.entriesWith(Outcome::NotFilledIn).size()
        << " not filled in, " << report.summary.entriesWith(Outcome::NotJudged).size()
        << " not judged, " << report.summary.entriesWith(Outcome::NotApplicable).size()
        << " not applicable</p>\n";
    addLabs(out, report);
    for (const CatalogEntry* entry : failed)
        addFailure(out, report, *entry);
    addTimes(out, report);
    out << "</body></html>\n";
    return out.str();
}

} // namespace Plays
