// results.json as Gradescope's documentation of autograders describes it ("Output Format").
#include "tools/grade/ResultFiles.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <sstream>

namespace Grade
{

namespace
{

using Poco::JSON::Array;
using Poco::JSON::Object;

const char* gradescopeWordFor(Visibility visibility)
{
    switch (visibility)
    {
    case Visibility::shown:
        return "visible";
    case Visibility::afterDeadline:
        return "after_due_date";
    case Visibility::hidden:
        return "hidden";
    }
    return "hidden";
}

/// What a student reads about a test. A test that is not shown says no more than its outcome.
std::string wordsAbout(const TestRow& row)
{
    if (row.planned.visibility != Visibility::shown || row.result.reason.empty())
        return row.result.outcome;
    return row.result.verdict.empty() ? row.result.reason
                                      : row.result.verdict + ": " + row.result.reason;
}

/// Its share of what the lab counts.
double shareOf(int points, const LabGrade& lab)
{
    return lab.most == 0 ? 0 : static_cast<double>(points) * lab.weight / lab.most;
}

Object testOf(const TestRow& row, const LabGrade& lab)
{
    Object test(Poco::JSON_PRESERVE_KEY_ORDER);
    test.set("name", row.planned.name);
    test.set("score", shareOf(row.points, lab));
    test.set("max_score", shareOf(row.planned.points, lab));
    if (row.result.givesPoints() || !row.planned.optional)
        test.set("status", row.result.givesPoints() ? "passed" : "failed");
    test.set("output", wordsAbout(row));
    test.set("output_format", "text");
    test.set("visibility", gradescopeWordFor(row.planned.visibility));
    return test;
}

} // namespace

std::string gradescopeOf(const Result& result)
{
    Array tests;
    for (const LabGrade& lab : result.labs)
    {
        for (const TestRow& row : rowsOf(lab))
            tests.add(testOf(row, lab));
    }
    Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("score", result.points());
    object.set("output", textOf(shownOf(result)));
    object.set("output_format", "text");
    object.set("visibility", "visible");
    object.set("stdout_visibility", "hidden");
    object.set("tests", tests);
    std::ostringstream text;
    object.stringify(text, 2);
    return text.str() + "\n";
}

} // namespace Grade
