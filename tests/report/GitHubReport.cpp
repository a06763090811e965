// For GitHub: the summary of a workflow's step, and its annotations, with the gap that a failure is about as the place.
#include "tests/report/GitHubText.h"
#include "tests/report/ReportFiles.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/SuspectedGaps.h"

#include <sstream>

namespace Plays
{

namespace
{

/// The properties of an annotation that say where the first suspected gap is: `file=starter/A.cpp,line=7,`.
std::string placeOf(
    const Play& play, const Result& result, const std::map<std::string, std::string>& gapPlaces)
{
    for (const std::string& gap : suspectedGaps(play, result, gapPlaces))
    {
        const auto found = gapPlaces.find(gapNumber(gap));
        if (found == gapPlaces.end())
            continue;
        const std::size_t colon = found->second.rfind(':');
        return "file=" + commandProperty(found->second.substr(0, colon)) +
               ",line=" + found->second.substr(colon + 1) + ",";
    }
    return "";
}

} // namespace

std::string summaryOf(const RunReport& report)
{
    std::ostringstream text;
    text << "| lab | points | tests passed |\n|---|---|---|\n";
    std::string failures;
    for (const LabName& lab : labsOf(report.entries))
    {
        const ResultSummary::Score score = report.summary.scoreOf(lab);
        const std::vector<const CatalogEntry*> tests = report.testsOf(lab);
        std::size_t passed = 0;
        for (const CatalogEntry* entry : tests)
        {
            const Result& result = *report.summary.resultOf(*entry);
            passed += givesPoints(result.outcome) ? 1U : 0U;
            if (result.outcome == Outcome::Failed)
                failures += "| " + markdownCell(entry->play.name) + " | " +
                            markdownCell(result.reason) + " |\n";
        }
        text << "| " << lab.text() << " | " << score.points << " of " << score.possible << " | "
             << passed << " of " << tests.size() << " |\n";
    }
    if (!failures.empty())
        text << "\n| failed | why |\n|---|---|\n" << failures;
    return text.str();
}

std::string annotationsOf(const RunReport& report)
{
    std::string text;
    for (const LabName& lab : labsOf(report.entries))
    {
        for (const CatalogEntry* entry : report.testsOf(lab))
        {
            const Result& result = *report.summary.resultOf(*entry);
            if (result.outcome == Outcome::Failed)
                text += "::error " + placeOf(entry->play, result, report.style.gapPlaces) +
                        "title=" + commandProperty(entry->play.name) +
                        "::" + commandMessage(result.reason) + "\n";
        }
    }
    return text;
}

} // namespace Plays
