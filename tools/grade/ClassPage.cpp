// The page of a class. It needs no other file and no network.
#include "tools/grade/ClassPage.h"

#include "tests/report/LadderSvg.h"
#include "tests/support/KnownMistakes.h"
#include "tools/grade/ClassLab.h"
#include "tools/grade/ResultFiles.h"
#include "tools/grade/StudentRows.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace Grade
{

namespace
{

using Plays::escapedMarkup;

constexpr std::string_view classStyle = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
td { white-space: nowrap; }
th { min-width: 5rem; overflow-wrap: anywhere; }
td.marks { font-size: 0; }
.marks span { display: inline-block; width: 6px; height: 14px; margin-right: 1px; }
.passed { background: #2a8a4a; } .failed { background: #d22; height: 7px !important; }
.not-filled-in { background: #e0a800; height: 4px !important; } .not-judged, .not-applicable { background: #999; height: 2px !important; }
.trouble { background: #808; }
button[aria-pressed=true] { font-weight: bold; }
)";

void addMap(std::ostream& out, const LabOfClass& lab)
{
    out << "<div class=\"wide\"><table>\n";
    std::vector<StudentRow> rows;
    for (const auto& [student, outcomes] : lab.outcomes)
    {
        std::size_t passed = 0;
        std::ostringstream marks;
        for (const std::string& test : lab.tests)
        {
            const auto found = outcomes.find(test);
            const std::string outcome = found == outcomes.end() ? "not-judged" : found->second;
            passed += TestResult{outcome, ""}.givesPoints() ? 1U : 0U;
            marks << "<span class=\"" << escapedMarkup(outcome) << "\" title=\""
                  << escapedMarkup(test + ": " + outcome) << "\"></span>";
        }
        const std::size_t count = lab.tests.size();
        rows.push_back({student, count - passed, lab.points.at(student),
            "<td>" + std::to_string(passed) + " of " + std::to_string(count) +
                " tests<td class=\"marks\">" + marks.str()});
    }
    addRows(out, std::move(rows));
}

/// Students who fail the same tests, and the known mistake that this looks like.
void addGroups(std::ostream& out, const std::string& name, const LabOfClass& lab)
{
    const auto mistakes = Plays::readKnownMistakes("tests/faults/patterns");
    const std::set<std::string> judged(lab.tests.begin(), lab.tests.end());
    std::map<std::set<std::string>, std::vector<std::string>> groups;
    for (const auto& [student, outcomes] : lab.outcomes)
    {
        if (auto failed = lab.failedBy(student); !failed.empty())
            groups[std::move(failed)].push_back(student);
    }
    if (groups.empty())
        return;
    out << "<h3>Students who fail the same tests</h3>\n<ul>\n";
    for (const auto& [failed, students] : groups)
    {
        out << "<li>";
        for (const std::string& student : students)
            out << (student == students.front() ? "" : ", ") << escapedMarkup(student);
        out << ": ";
        for (const std::string& test : failed)
            out << (test == *failed.begin() ? "" : ", ") << escapedMarkup(test);
        for (const auto& mistake : Plays::lookingLike(mistakes, std::stoi(name), failed, judged))
            out << "<br>It looks like: " << escapedMarkup(mistake.title);
        out << "</li>\n";
    }
    out << "</ul>\n";
}

void addHardTests(std::ostream& out, const LabOfClass& lab)
{
    std::string rows;
    for (const std::string& test : lab.tests)
    {
        const auto failing = std::ranges::count_if(lab.outcomes,
            [&test](const auto& student)
            {
                const auto found = student.second.find(test);
                return found == student.second.end() ||
                       !TestResult{found->second, ""}.givesPoints();
            });
        if (2 * static_cast<std::size_t>(failing) >= lab.outcomes.size())
            rows += "<li>" + escapedMarkup(test) + ": " + std::to_string(failing) + " of " +
                    std::to_string(lab.outcomes.size()) + " do not pass it</li>\n";
    }
    if (!rows.empty())
        out << "<h3>Tests that half of the class does not pass</h3>\n<ul>\n" << rows << "</ul>\n";
    if (lab.blamed.empty())
        return;
    out << "<h3>Gaps that are to blame</h3>\n<ul>\n";
    for (const auto& [gap, count] : lab.blamed)
        out << "<li>" << escapedMarkup(gap) << ": " << count << "</li>\n";
    out << "</ul>\n";
}

/// A student without a result comes first, with more failures than there are tests.
void addStudents(
    std::ostream& out, const ClassResults& results, const std::map<std::string, LabOfClass>& labs)
{
    out << "<div class=\"wide\"><table><tr><th>Student<th>Verdict<th>Points</tr>\n";
    std::vector<StudentRow> rows;
    for (const auto& [student, work] : results)
    {
        StudentRow row{student, 0, 0, "<td>" + work.verdict() + "<td>"};
        for (const auto& [name, lab] : labs)
        {
            if (!work.result || !lab.outcomes.contains(student))
                row.failed += lab.tests.size() + 1;
            else
                row.failed += lab.notPassedBy(student);
        }
        if (work.result)
        {
            row.points = work.result->getValue<double>("points");
            row.cells +=
                inPoints(row.points) + " of " + inPoints(work.result->getValue<double>("most"));
        }
        rows.push_back(std::move(row));
    }
    addRows(out, std::move(rows));
}

} // namespace

std::string classPageOf(const ClassResults& results, const std::vector<GapTime>& times)
{
    const std::map<std::string, LabOfClass> labs = labsOf(results);
    std::ostringstream out;
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>The "
           "class</title>\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>"
        << classStyle << "</style>\n<h1>The class</h1>\n"
        << "<p><a href=\"answers.html\">The write-ups</a>, question by question</p>\n"
        << sortingButtons;
    addStudents(out, results, labs);
    out << "<p class=\"marks\">Each mark is a test: <span class=\"passed\"></span> passed, "
        << "<span class=\"failed\"></span> failed, <span class=\"not-filled-in\"></span> not "
           "filled in, "
        << "<span class=\"not-judged\"></span> not judged</p>\n";
    for (const auto& [name, lab] : labs)
    {
        out << "<h2>Lab " << name << "</h2>\n";
        addMap(out, lab);
        addGroups(out, name, lab);
        addHardTests(out, lab);
    }
    out << gapTimesTable(results, times) << sortingScript << "</html>\n";
    return out.str();
}

} // namespace Grade
