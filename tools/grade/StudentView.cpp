// A sum, or a gap to blame, tells something about each test that is behind it.
#include "tools/grade/ResultFiles.h"

#include <algorithm>

namespace Grade
{

namespace
{

LabGrade shownOf(const LabGrade& lab)
{
    LabGrade shown = lab;
    shown.withheld = std::erase_if(
        shown.tests, [](const PlannedTest& test) { return test.visibility != Visibility::shown; });
    if (shown.withheld == 0)
        return shown;
    shown.most = pointsOf(shown.tests);
    shown.weight = lab.most == 0 ? 0 : lab.weight * shown.most / lab.most;
    for (Score* score : {&shown.own, &shown.withReference})
        score->points = pointsOf(shown.tests, score->tests);
    const bool hasFailed = std::ranges::any_of(rowsOf(shown),
        [](const TestRow& row) { return !row.planned.optional && !row.result.givesPoints(); });
    if (!hasFailed)
        shown.blame.clear();
    return shown;
}

} // namespace

std::string withheldIn(const LabGrade& lab)
{
    return std::to_string(lab.withheld) +
           (lab.withheld == 1 ? " more test counts, and is" : " more tests count, and are") +
           " not shown.";
}

Result shownOf(const Result& result)
{
    Result shown = result;
    std::ranges::transform(
        result.labs, shown.labs.begin(), [](const LabGrade& lab) { return shownOf(lab); });
    return shown;
}

} // namespace Grade
