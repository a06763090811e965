// For GitHub: the summary of a workflow's step, and its annotations, with the gap that a failure is about as the place.
#include "tests/report/GitHubText.h"
#include "tests/report/ReportFiles.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/SuspectedGaps.h"

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
    GitHubSummary summary;
    for (const LabName& lab : labsOf(report.entries))
    {
        for (const CatalogEntry* entry : report.testsOf(lab))
        {
            if (entry->play.optional)
                continue;
            const Result& result = *report.summary.resultOf(*entry);
            summary.addTest(givesPoints(result.outcome));
            if (result.outcome == Outcome::Failed)
                summary.addFailure(entry->play.name, result.reason);
        }
        const ResultSummary::Score score = report.summary.scoreOf(lab);
        summary.addLab(
            lab.text(), std::to_string(score.points) + " of " + std::to_string(score.possible));
    }
    return summary.text();
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
